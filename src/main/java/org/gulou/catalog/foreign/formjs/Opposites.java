package org.gulou.catalog.foreign.formjs;

import java.util.List;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Term;

/** The two ways in which FEEL says no: what is not known stays so under {@code not}, and hides nothing. */
final class Opposites {
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");

    private Opposites() {}

    /** {@code not(…)}: of what is neither true nor false, again neither. */
    static Term not(Term term) {
        return term instanceof Term.Compared(String sign, Term left, Term right) && ORDERS.contains(sign)
                ? new Term.Compared(Term.OPPOSITES.getOrDefault(sign, sign), left, right)
                : said(term, true);
    }

    /** Holds wherever the other does not, and where it is neither true nor false. */
    static Term unless(Term term) {
        return said(term, false);
    }

    private static Term said(Term term, boolean open) {
        return switch (term) {
            case Term.Truth(boolean yes) -> new Term.Truth(!yes);
            case Term.Otherwise(Term inner) -> inner;
            case Term.All(List<Term> terms) -> new Term.Any(each(terms, open));
            case Term.Any(List<Term> terms) -> new Term.All(each(terms, open));
            case Term.Compared(String sign, Term left, Term right)
            when !ORDERS.contains(sign) -> new Term.Compared(Term.OPPOSITES.getOrDefault(sign, sign), left, right);
            case Term.Choice(Term when, Term then, Term otherwise) ->
                new Term.Choice(when, one(then, open), one(otherwise, open));
            default -> new Term.Otherwise(term);
        };
    }

    private static List<Term> each(List<Term> terms, boolean open) {
        return terms.stream().map(term -> one(term, open)).toList();
    }

    private static Term one(Term term, boolean open) {
        return open ? not(term) : unless(term);
    }
}
