package org.gulou.catalog.foreign.xpath;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Patterns;
import org.gulou.catalog.foreign.forms.Term;

/** Functions of XPath 2.0 and of Orbeon, as far as the rule language says the same; ODK has others. */
record NewerFunctions(Answers known, String name) {
    private static final String SPLIT = "split";

    /** The options that were chosen, one by one, and not as the one text that they are there. */
    static boolean isSplit(Term term) {
        return term instanceof Term.Path(List<String> names) && names.getLast().equals(SPLIT);
    }

    /** The answer whose options were told apart. */
    static Term.Path whole(Term.Path split) {
        return new Term.Path(split.names().subList(0, split.names().size() - 1));
    }

    Term of(List<Term> given) throws NotCarried {
        String bare = name.substring(name.indexOf(':') + 1);
        return switch (bare + " " + given.size()) {
            case "current-date 0" -> new Term.Today();
            case "current-dateTime 0" -> Comparison.NOW;
            case "integer 1", "decimal 1", "double 1", "string 1", "data 1", "normalize-space 1", "trim 1" ->
                given.getFirst();
            case "typed-value 1", "days-from-duration 1" -> given.getFirst();
            case "string 0", "normalize-space 0", "data 0" -> Term.INPUT;
            case "yearMonthDuration 1", "dayTimeDuration 1" -> new Term.Text(constant(given.getFirst()));
            case "boolean 1" -> given.getFirst();
            case "split 1" -> split(given.getFirst());
            case "tokenize 2" -> split(given.getFirst());
            case "matches 2" -> new Term.Like(answer(given.getFirst()), Patterns.anywhere(constant(given.getLast())));
            case "starts-with 2" -> new Term.Like(answer(given.getFirst()), quoted(given.getLast()) + "[\\s\\S]*");
            case "ends-with 2" -> new Term.Like(answer(given.getFirst()), "[\\s\\S]*" + quoted(given.getLast()));
            case "exists 1", "non-blank 1", "is-non-blank 1" -> compared("!=", given.getFirst());
            case "non-blank 0" -> compared("!=", Term.INPUT);
            case "empty 1", "is-blank 1" -> compared("=", given.getFirst());
            case "max-length 1" -> length("<=", given.getFirst());
            case "min-length 1" -> length(">=", given.getFirst());
            case "fraction-digits 1" -> new Term.Multiple(Term.INPUT, BigDecimal.ONE.movePointLeft(whole(given)));
            case "future-date 0" -> new Term.Compared(">", Term.INPUT, new Term.Today());
            case "past-date 0" -> new Term.Compared("<", Term.INPUT, new Term.Today());
            case "mode 0" -> known.settled("fr-mode").orElseThrow(this::strange);
            case "control-string-value 1", "control-typed-value 1" ->
                new Term.Path(List.of(known.key(constant(given.getFirst()))));
            default -> throw strange();
        };
    }

    private NotCarried strange() {
        return new NotCarried(say("it calls {function}", name + "()"));
    }

    private static Term compared(String sign, Term term) {
        return new Term.Compared(sign, term, Term.EMPTY);
    }

    private static Term length(String sign, Term most) {
        return new Term.Compared(sign, Expression.length(Term.INPUT), most);
    }

    private Term split(Term term) throws NotCarried {
        var names = new ArrayList<>(answer(term).names());
        names.add(SPLIT);
        return new Term.Path(names);
    }

    private Term.Path answer(Term term) throws NotCarried {
        if (term instanceof Term.Path path && path.names().size() == 1) {
            return path;
        }
        throw strange();
    }

    private String constant(Term term) throws NotCarried {
        if (term instanceof Term.Text(String text)) {
            return text;
        }
        throw strange();
    }

    /** A text as a pattern that it alone is like. */
    private String quoted(Term term) throws NotCarried {
        return com.google.re2j.Pattern.quote(constant(term));
    }

    private int whole(List<Term> given) throws NotCarried {
        if (given.getFirst() instanceof Term.Figure(BigDecimal number)
                && number.stripTrailingZeros().scale() <= 0
                && number.signum() >= 0
                && number.compareTo(BigDecimal.TEN) < 0) {
            return number.intValue();
        }
        throw strange();
    }
}
