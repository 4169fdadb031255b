package org.gulou.catalog.foreign.xpath;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;

/** Functions of XPath and of ODK, as far as the rule language says the same. */
record Functions(Expression around, String name) {
    /** A year in days, as authors write it who reckon an age. */
    private static final List<BigDecimal> YEARS = List.of(
            new BigDecimal("365.25"), new BigDecimal("365"), new BigDecimal("365.2425"), new BigDecimal("365.24"));

    Term of(List<Term> given) throws NotCarried {
        int many = given.size();
        return switch (name + " " + many) {
            case "true 0" -> Term.YES;
            case "false 0" -> Term.NO;
            case "today 0" -> new Term.Today();
            case "now 0" -> Comparison.NOW;
            case "not 1" -> new Term.Otherwise(Expression.truth(given.getFirst()));
            case "boolean 1" -> Expression.truth(given.getFirst());
            case "number 1", "string 1", "decimal-date-time 1", "decimal-date 1" -> given.getFirst();
            case "date 1", "xs:date 1" ->
                given.getFirst() instanceof Term.Text text ? new Term.Day(text) : Comparison.day(given.getFirst());
            case "selected 2" -> new Term.Holds(path(given.getFirst()), text(given.getLast()));
            case "count-selected 1", "string-length 1" -> Expression.length(path(given.getFirst()));
            case "string-length 0" -> Expression.length(Term.INPUT);
            case "regex 2" -> new Term.Like(path(given.getFirst()), constant(given.getLast()));
            case "contains 2" -> contains(given);
            case "coalesce 2" -> coalesce(given);
            case "count 1" ->
                given.getFirst() instanceof Term.Path path && NewerFunctions.isSplit(path)
                        ? Expression.length(NewerFunctions.whole(path))
                        : Expression.length(rows(given.getFirst()));
            case "sum 1", "min 1", "max 1" -> new Term.Together(name, rows(given.getFirst()), column(given.getFirst()));
            case "int 1" -> whole("round down", given.getFirst());
            case "floor 1" -> whole("floor", given.getFirst());
            case "ceiling 1" -> new Term.Rounded("ceiling", given.getFirst(), 0);
            case "round 1" -> new Term.Rounded("round half up", given.getFirst(), 0);
            case "round 2" -> new Term.Rounded("round half up", given.getFirst(), places(given.getLast()));
            default -> new NewerFunctions(around.known(), name).of(given);
        };
    }

    private Term.Path path(Term term) throws NotCarried {
        if (term instanceof Term.Path path && path.names().size() == 1) {
            return path;
        }
        throw new NotCarried(say("it calls {function}", name + "()"));
    }

    private String constant(Term term) throws NotCarried {
        if (term instanceof Term.Text(String text)) {
            return text;
        }
        throw new NotCarried(say("it calls {function}", name + "()"));
    }

    private static Term text(Term constant) {
        return constant instanceof Term.Figure(BigDecimal number) ? new Term.Text(number.toPlainString()) : constant;
    }

    private Term contains(List<Term> given) throws NotCarried {
        Term.Path path = path(given.getFirst());
        String type = around.called(path).map(around.known()::type).orElse("");
        if (!type.equals("text")) {
            throw new NotCarried(say("it calls {function}", name + "()"));
        }
        return new Term.Holds(path, new Term.Text(constant(given.getLast())));
    }

    private Term coalesce(List<Term> given) throws NotCarried {
        if (given.getFirst() instanceof Term.Path && given.getLast() instanceof Term.Figure) {
            return new Term.Any(given);
        }
        if (given.getFirst() instanceof Term.Path path) {
            return new Term.Choice(new Term.Compared("!=", path, Term.EMPTY), path, given.getLast());
        }
        throw new NotCarried(say("it calls {function}", name + "()"));
    }

    /** The repeat that something stands in, or that it is. */
    private Term.Path rows(Term term) throws NotCarried {
        String called = around.called(path(term)).orElse("");
        return around.known().type(called).startsWith("begin_repeat")
                ? path(term)
                : new Term.Path(List.of(around.known()
                        .key(around.known()
                                .repeat(called)
                                .orElseThrow(() -> new NotCarried(say("'{name}' is no list of the form", called))))));
    }

    private Term.Path column(Term term) throws NotCarried {
        return new Term.Path(List.of("row", path(term).names().getFirst()));
    }

    /** Days divided by those of a year are the years of an age. */
    private Term whole(String function, Term term) {
        if (term instanceof Term.Reckoned(String sign, Term.Between days, Term.Figure(BigDecimal year))
                && sign.equals("/")
                && YEARS.contains(year.stripTrailingZeros())) {
            return new Term.Between("years", days.from(), days.to());
        }
        boolean figure =
                around.called(term).map(around.known()::type).orElse("").equals("integer");
        return figure || term instanceof Term.Between ? term : new Term.Rounded(function, term, 0);
    }

    private int places(Term term) throws NotCarried {
        if (term instanceof Term.Figure(BigDecimal number)
                && number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.TEN) < 0) {
            return number.intValue();
        }
        throw new NotCarried(say("it calls {function}", name + "()"));
    }
}
