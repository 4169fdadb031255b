package org.gulou.catalog.foreign.xpath;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;

/** Compares answers, which all are texts there, as the types of their questions ask. */
record Comparison(Answers known, String self) {
    /** How XPath 2.0 compares single values. */
    static final Map<String, String> SIGNS =
            Map.of("eq", "=", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");

    private static final BigDecimal ONE = BigDecimal.ONE;

    /** The moment at which somebody looks. */
    static final Term NOW = new Term.Path(List.of("now()"));

    /** The same, where a day is read. */
    static Term day(Term term) {
        return term.equals(NOW) ? new Term.Today() : term;
    }

    Term of(String sign, Term left, Term right) throws NotCarried {
        if (right instanceof Term.Several(List<Term> members) && sign.equals("=")) {
            var each = new ArrayList<Term>();
            for (Term member : members) {
                each.add(of(sign, left, member));
            }
            return new Term.Any(each);
        }
        if (left instanceof Term.Several || right instanceof Term.Several) {
            throw new NotCarried(say("it compares with several values at once"));
        }
        if (left instanceof Term.Path path && NewerFunctions.isSplit(path)) {
            return holds(sign, NewerFunctions.whole(path), right);
        }
        if (left.equals(NOW) || (right instanceof Term.Path && !right.equals(NOW) && !(left instanceof Term.Path))) {
            return of(sign.contains("<") ? sign.replace('<', '>') : sign.replace('>', '<'), right, left);
        }
        if (left instanceof Term.Reckoned(String mod, Term of, Term.Figure(BigDecimal step))
                && mod.equals("mod")
                && sign.matches("!?=")
                && right instanceof Term.Figure(BigDecimal rest)
                && rest.signum() == 0) {
            Term multiple = new Term.Multiple(of, step);
            return sign.equals("=") ? multiple : new Term.Otherwise(multiple);
        }
        if (right instanceof Term.Truth(boolean yes) && sign.equals("=") && !(left instanceof Term.Path)) {
            return yes ? left : new Term.Otherwise(left);
        }
        if (isConstant(left) && isConstant(right)) {
            return new Term.Truth(settled(sign, left, right));
        }
        if (!(left instanceof Term.Path path) || path.names().size() > 1) {
            return new Term.Compared(sign, left, right);
        }
        return typed(sign, path, right);
    }

    private Term typed(String sign, Term.Path path, Term right) {
        boolean blank = right.equals(Term.EMPTY);
        return switch (known.type(name(path, self))) {
            case "select_one" -> new Term.Compared(sign, path, text(right));
            case "select_multiple" ->
                blank || !isConstant(right) ? new Term.Compared(sign, path, right) : only(sign, path, text(right));
            case "acknowledge", "boolean" -> yes(sign, path, right);
            case "integer", "decimal", "range" ->
                right instanceof Term.Text(String text) && !text.isBlank()
                        ? new Term.Compared(
                                sign,
                                path,
                                Figures.of(text)
                                        .map(number -> (Term) new Term.Figure(number))
                                        .orElse(right))
                        : new Term.Compared(sign, path, right);
            // a day is its midnight there: before any moment of the same day
            case "date" ->
                right.equals(NOW)
                        ? new Term.Compared(
                                sign.equals("<") ? "<=" : sign.equals(">=") ? ">" : sign, path, new Term.Today())
                        : right instanceof Term.Text && !blank
                                ? new Term.Compared(sign, path, new Term.Day(right))
                                : new Term.Compared(sign, path, right);
            case "text" -> new Term.Compared(sign, path, text(right));
            default -> new Term.Compared(sign, path, right);
        };
    }

    /** Several values equal another where one of them does. */
    private static Term holds(String sign, Term.Path path, Term option) throws NotCarried {
        if (!sign.equals("=") || !isConstant(option)) {
            throw new NotCarried(say("it compares with several values at once"));
        }
        return new Term.Holds(path, text(option));
    }

    private static Term yes(String sign, Term.Path path, Term right) {
        if (List.of(new Term.Text("OK"), new Term.Text("true"), Term.YES).contains(right)) {
            return sign.equals("=") ? path : new Term.Otherwise(path);
        }
        return List.of(new Term.Text("false"), Term.NO).contains(right)
                ? sign.equals("=") ? new Term.Not(path) : path
                : new Term.Compared(sign, path, right);
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Text || term instanceof Term.Figure;
    }

    private static boolean settled(String sign, Term left, Term right) throws NotCarried {
        Optional<BigDecimal> one = number(left);
        Optional<BigDecimal> other = number(right);
        if (one.isPresent() && other.isPresent()) {
            int order = one.get().compareTo(other.get());
            return switch (sign) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
        if (!sign.matches("!?=")) {
            throw new NotCarried(say("it reckons with what is no number"));
        }
        return text(left).equals(text(right)) == sign.equals("=");
    }

    private static Optional<BigDecimal> number(Term constant) {
        return constant instanceof Term.Figure(BigDecimal number)
                ? Optional.of(number)
                : constant instanceof Term.Text(String text) ? Figures.of(text) : Optional.empty();
    }

    private static Term text(Term constant) {
        return constant instanceof Term.Figure(BigDecimal number) ? new Term.Text(number.toPlainString()) : constant;
    }

    /** What is chosen is one text there, which equals an option where nothing else is chosen. */
    private static Term only(String sign, Term.Path path, Term option) {
        Term only = new Term.All(List.of(
                new Term.Holds(path, option), new Term.Compared("=", Expression.length(path), new Term.Figure(ONE))));
        return sign.equals("=") ? only : new Term.Otherwise(only);
    }

    /** The name of what a path calls. */
    static String name(Term.Path path, String self) {
        String first = path.names().getFirst();
        return path.equals(Term.INPUT) ? self : first.startsWith("${") ? first.substring(2, first.length() - 1) : first;
    }
}
