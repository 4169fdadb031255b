package org.gulou.catalog.foreign.forms;

import java.math.BigDecimal;
import java.util.List;

/** A condition or sum of a foreign form, in whatever notation it was written. */
sealed interface Term {
    /** Nothing is answered: null, undefined, or the empty text. */
    Term EMPTY = new Text("");

    /** A constant text. */
    record Text(String text) implements Term {}

    /** A constant number. */
    record Figure(BigDecimal number) implements Term {}

    /** A constant yes or no. */
    record Truth(boolean yes) implements Term {}

    /** Constants in a list. */
    record Several(List<Term> members) implements Term {}

    /** An answer, by the names that lead to it: {@code data}, {@code household}, {@code income}. */
    record Path(List<String> names) implements Term {}

    record Not(Term term) implements Term {}

    record All(List<Term> terms) implements Term {}

    record Any(List<Term> terms) implements Term {}

    /** Two values compared; the sign is as the rule language writes it: =, !=, &lt;, &lt;=, &gt;, &gt;=. */
    record Compared(String sign, Term left, Term right) implements Term {}

    /** Whether a list or text has this in it. */
    record Holds(Term list, Term member) implements Term {}

    /** Whether some row, or each, keeps a condition that calls it by a name. */
    record Rows(boolean every, Path list, String name, Term condition) implements Term {}

    record Choice(Term when, Term then, Term otherwise) implements Term {}

    /** A sum of two values; the sign is +, -, * or /. */
    record Reckoned(String sign, Term left, Term right) implements Term {}
}
