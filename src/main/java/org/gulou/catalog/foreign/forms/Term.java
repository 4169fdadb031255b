package org.gulou.catalog.foreign.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A condition or sum of a foreign form, in whatever notation it was written. */
public sealed interface Term {
    /** Nothing is answered: null, undefined, or the empty text. */
    Term EMPTY = new Text("");

    /** The answer of the question itself, in its own checks. */
    Path INPUT = new Path(List.of("input"));

    Term YES = new Truth(true);
    Term NO = new Truth(false);

    Map<String, String> OPPOSITES = Map.of("=", "!=", "!=", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

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

    /** Holds where the other does not, and where the other reads what is left blank, which there decides it. */
    record Otherwise(Term term) implements Term {}

    record All(List<Term> terms) implements Term {}

    record Any(List<Term> terms) implements Term {}

    /** Two values compared; the sign is as the rule language writes it: =, !=, &lt;, &lt;=, &gt;, &gt;=. */
    record Compared(String sign, Term left, Term right) implements Term {}

    /** Whether a list or text has this in it. */
    record Holds(Term list, Term member) implements Term {}

    /** The place of something in a list or text, counted from 0; -1 where it is not in it. */
    record Place(Term list, Term member) implements Term {}

    /** Whether some row, or each, keeps a condition that calls it by a name. */
    record Rows(boolean every, Path list, String name, Term condition) implements Term {}

    record Choice(Term when, Term then, Term otherwise) implements Term {}

    /** A column of all rows of a list taken together: sum, min, max. */
    record Together(String function, Path list, Path column) implements Term {}

    /** Whether a whole text is like a pattern. */
    record Like(Term of, String pattern) implements Term {}

    /** A sum of two values; the sign is +, -, *, / or mod. */
    record Reckoned(String sign, Term left, Term right) implements Term {}

    /** A number without what stands behind so many places; the function is one of the rule language: round half up, round down, floor, ceiling. */
    record Rounded(String function, Term of, int places) implements Term {}

    /** Whether a number is so many times another. */
    record Multiple(Term of, BigDecimal step) implements Term {}

    /** The day on which somebody looks. */
    record Today() implements Term {}

    /** A day made of an answer or of a constant. */
    record Day(Term of) implements Term {}

    /** A day so many days, months or years later. */
    record Later(Term day, long many, String unit) implements Term {}

    /** How many whole days, months or years lie between two days. */
    record Between(String unit, Term from, Term to) implements Term {}

    /** The same with what is settled without an answer worked out, such as {@code true && data.rents}. */
    static Term settled(Term term) {
        return switch (term) {
            case Not(Term inner) ->
                settled(inner) instanceof Truth(boolean yes) ? new Truth(!yes) : not(settled(inner));
            case Otherwise(Term inner) ->
                settled(inner) instanceof Truth(boolean yes) ? new Truth(!yes) : new Otherwise(settled(inner));
            case Compared(String sign, Term left, Term right)
            when left.equals(right) && left instanceof Figure -> new Truth(sign.contains("=") && !sign.equals("!="));
            case All(List<Term> terms) -> joined(terms, true);
            case Any(List<Term> terms) -> joined(terms, false);
            case Choice(Term when, Term then, Term otherwise) ->
                settled(when) instanceof Truth(boolean yes)
                        ? settled(yes ? then : otherwise)
                        : chosen(settled(when), settled(then), settled(otherwise));
            default -> term;
        };
    }

    /** How deep it is nested; 1 where it is not. */
    default int height() {
        return 1
                + switch (this) {
                    case Text text -> 0;
                    case Figure figure -> 0;
                    case Truth truth -> 0;
                    case Path path -> 0;
                    case Today today -> 0;
                    case Together together -> 0;
                    case Like like -> like.of().height();
                    case Several(List<Term> members) -> highest(members);
                    case Not(Term term) -> term.height();
                    case Otherwise(Term term) -> term.height();
                    case All(List<Term> terms) -> highest(terms);
                    case Any(List<Term> terms) -> highest(terms);
                    case Compared(String sign, Term left, Term right) -> highest(List.of(left, right));
                    case Holds(Term list, Term member) -> highest(List.of(list, member));
                    case Place(Term list, Term member) -> highest(List.of(list, member));
                    case Rows rows -> rows.condition().height();
                    case Choice(Term when, Term then, Term otherwise) -> highest(List.of(when, then, otherwise));
                    case Reckoned(String sign, Term left, Term right) -> highest(List.of(left, right));
                    case Multiple multiple -> multiple.of().height();
                    case Rounded rounded -> rounded.of().height();
                    case Day(Term of) -> of.height();
                    case Later later -> later.day().height();
                    case Between between -> highest(List.of(between.from(), between.to()));
                };
    }

    /** The answers that one comparison reads. */
    default Stream<Path> read() {
        return switch (this) {
            case Path path -> Stream.of(path);
            case Compared(String sign, Term left, Term right) -> Stream.concat(left.read(), right.read());
            case Holds(Term list, Term member) -> Stream.concat(list.read(), member.read());
            case Day(Term of) -> of.read();
            case Like like -> like.of().read();
            case Later later -> later.day().read();
            case Between between ->
                Stream.concat(between.from().read(), between.to().read());
            case Reckoned(String sign, Term left, Term right) -> Stream.concat(left.read(), right.read());
            default -> Stream.empty();
        };
    }

    private static int highest(List<Term> terms) {
        return terms.stream().mapToInt(Term::height).max().orElse(0);
    }

    /** The opposite, said of each part. */
    static Term opposite(Term term) {
        return switch (term) {
            case Truth(boolean yes) -> new Truth(!yes);
            case Not(Term inner) -> inner;
            case Otherwise(Term inner) -> inner;
            case All(List<Term> terms) ->
                settled(new Any(terms.stream().map(Term::opposite).toList()));
            case Any(List<Term> terms) ->
                settled(new All(terms.stream().map(Term::opposite).toList()));
            case Compared(String sign, Term left, Term right) ->
                new Compared(OPPOSITES.getOrDefault(sign, sign), left, right);
            default -> new Not(term);
        };
    }

    private static Term joined(List<Term> terms, boolean all) {
        List<Term> left = terms.stream()
                .map(Term::settled)
                .flatMap(one -> within(one, all))
                .filter(one -> !one.equals(new Truth(all)))
                .toList();
        if (left.contains(new Truth(!all))) {
            return new Truth(!all);
        }
        return left.isEmpty()
                ? new Truth(all)
                : left.size() == 1 ? left.getFirst() : all ? new All(left) : new Any(left);
    }

    /** The parts of an and in an and, and of an or in an or. */
    private static Stream<Term> within(Term term, boolean all) {
        return term instanceof All(List<Term> parts) && all
                ? parts.stream()
                : term instanceof Any(List<Term> parts) && !all ? parts.stream() : Stream.of(term);
    }

    private static Term chosen(Term when, Term then, Term otherwise) {
        if (then instanceof Truth(boolean yes)) {
            return yes ? settled(new Any(List.of(when, otherwise))) : settled(new All(List.of(not(when), otherwise)));
        }
        if (otherwise instanceof Truth(boolean yes)) {
            return yes ? settled(new Any(List.of(not(when), then))) : settled(new All(List.of(when, then)));
        }
        return new Choice(when, then, otherwise);
    }

    private static Term not(Term term) {
        return term instanceof Not(Term inner) ? inner : new Not(term);
    }
}
