package org.gulou.catalog.foreign.xlsform;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;

/** Reads expressions of XPath 1.0 as XLSForm has them: answers are called {@code ${name}}, and the own answer is the dot. */
final class Expression {
    private static final int DEEPEST = 60;

    private final Words words;
    private final Known known;
    private final String self;
    private final Map<String, String> option;
    private int depth;

    private Expression(Words words, Known known, String self, Map<String, String> option) {
        this.words = words;
        this.known = known;
        this.self = self;
        this.option = option;
    }

    /**
     * A condition.
     *
     * @param self the name of the question at which it stands
     */
    static Term condition(String text, Known known, String self) throws NotCarried {
        return truth(value(text, known, self));
    }

    /** A value: a number, a text, a day, or yes or no. */
    static Term value(String text, Known known, String self) throws NotCarried {
        return read(text, known, self, Map.of());
    }

    /**
     * A condition under which an option is offered; its columns are called by their bare names.
     *
     * @param option what stands in its columns
     */
    static Term offered(String text, Known known, String self, Map<String, String> option) throws NotCarried {
        return truth(read(text, known, self, option));
    }

    private static Term read(String text, Known known, String self, Map<String, String> option) throws NotCarried {
        var reading = new Expression(new Words(text), known, self, option);
        Term term = reading.any();
        if (!reading.words.isAtEnd()) {
            throw reading.words.unexpected();
        }
        return Term.settled(term);
    }

    /** A number holds where it is not 0, a text where it is not empty. */
    static Term truth(Term term) {
        return switch (term) {
            case Term.Figure(BigDecimal number) -> new Term.Truth(number.signum() != 0);
            case Term.Text(String text) -> new Term.Truth(!text.isEmpty());
            default -> term;
        };
    }

    Term any() throws NotCarried {
        if (++depth > DEEPEST) {
            throw new NotCarried(say("it is nested more than {deepest} deep", DEEPEST));
        }
        var terms = new ArrayList<>(List.of(all()));
        while (words.take("or") || words.take("OR")) {
            terms.add(all());
        }
        depth--;
        return terms.size() == 1
                ? terms.getFirst()
                : new Term.Any(terms.stream().map(Expression::truth).toList());
    }

    private Term all() throws NotCarried {
        var terms = new ArrayList<>(List.of(equal()));
        while (words.take("and") || words.take("AND")) {
            terms.add(equal());
        }
        return terms.size() == 1
                ? terms.getFirst()
                : new Term.All(terms.stream().map(Expression::truth).toList());
    }

    private Term equal() throws NotCarried {
        Term left = ordered();
        while (words.peek().equals("=") || words.peek().equals("!=")) {
            left = compared(words.next(), left, ordered());
        }
        return left;
    }

    private Term ordered() throws NotCarried {
        Term left = sum();
        while (words.peek().matches("[<>]=?")) {
            left = compared(words.next(), left, sum());
        }
        return left;
    }

    private Term compared(String sign, Term left, Term right) throws NotCarried {
        return new Comparison(known, self).of(sign, left, right);
    }

    private Term sum() throws NotCarried {
        Term left = product();
        while (words.peek().equals("+") || words.peek().equals("-")) {
            left = reckoned(words.next(), left, product());
        }
        return left;
    }

    private Term product() throws NotCarried {
        Term left = single();
        while (words.peek().matches("\\*|div|mod")) {
            String sign = words.next();
            left = sign.equals("mod")
                    ? new Term.Reckoned("mod", left, single())
                    : reckoned(sign.equals("div") ? "/" : sign, left, single());
        }
        return left;
    }

    /** Two days apart are so many days. */
    private Term reckoned(String sign, Term left, Term right) {
        if (sign.equals("-") && isDay(left) && isDay(right)) {
            return new Term.Between("days", Comparison.day(right), Comparison.day(left));
        }
        if (right instanceof Term.Figure(BigDecimal number) && isDay(left) && sign.matches("[-+]") && isWhole(number)) {
            return new Term.Later(left, sign.equals("-") ? -number.longValue() : number.longValue(), "days");
        }
        return new Term.Reckoned(sign, left, right);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.precision() < 7;
    }

    boolean isDay(Term term) {
        return term instanceof Term.Today
                || term.equals(Comparison.NOW)
                || term instanceof Term.Day
                || term instanceof Term.Later
                || (term instanceof Term.Path path
                        && known.type(Comparison.name(path, self)).equals("date"));
    }

    private Term single() throws NotCarried {
        if (words.take("-")) {
            Term inner = single();
            return inner instanceof Term.Figure(BigDecimal number)
                    ? new Term.Figure(number.negate())
                    : new Term.Reckoned("-", new Term.Figure(BigDecimal.ZERO), inner);
        }
        if (words.take("(")) {
            Term inner = any();
            words.expect(")");
            return inner;
        }
        String word = words.peek();
        if (Words.isText(word)) {
            return new Term.Text(Words.unquoted(words.next()));
        }
        if (Words.isNumber(word)) {
            return new Term.Figure(new BigDecimal(words.next()));
        }
        if (word.startsWith("${")) {
            return path(words.next().substring(2, word.length() - 1).strip());
        }
        if (word.equals(".") && !words.peek(1).equals("/")) {
            words.next();
            return Term.INPUT;
        }
        if (word.equals("current") && words.peek(1).equals("(") && words.peek(2).equals(")")) {
            words.next();
            words.next();
            words.next();
            return steps();
        }
        if (Words.isName(word) && words.peek(1).equals("(")) {
            words.next();
            words.next();
            return new Functions(this, word).of(arguments());
        }
        if (Words.isName(word) && !option.isEmpty()) {
            return new Term.Text(option.getOrDefault(words.next(), ""));
        }
        return steps();
    }

    private List<Term> arguments() throws NotCarried {
        var arguments = new ArrayList<Term>();
        while (!words.take(")")) {
            arguments.add(any());
            if (!words.peek().equals(")")) {
                words.expect(",");
            }
        }
        return arguments;
    }

    /** {@code ../name} and {@code /form/group/name}: names are known without the way to them. */
    private Term steps() throws NotCarried {
        String last = "";
        while (words.peek().matches("\\.\\.?|/")) {
            words.next();
            if (Words.isName(words.peek()) && !words.peek(1).equals("(")) {
                last = words.next();
            }
        }
        if (last.isEmpty()) {
            throw words.unexpected();
        }
        return path(last);
    }

    private Term path(String name) {
        return switch (known.type(name)) {
            case "today" -> new Term.Today();
            case "start", "end" -> Comparison.NOW;
            default -> new Term.Path(List.of(name.startsWith("last-saved#") ? name : Entry.key(name)));
        };
    }

    Known known() {
        return known;
    }

    /** The name of what a term calls; empty where it is no question or repeat. */
    Optional<String> called(Term term) {
        return term instanceof Term.Path path ? Optional.of(Comparison.name(path, self)) : Optional.empty();
    }
}
