package org.gulou.catalog.foreign.xpath;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Reading;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.catalog.foreign.forms.TokenStream;

/**
 * Reads expressions of XPath as far as the rule language says the same. Answers are called {@code ${name}}, as XLSForm has
 * them, or {@code $name}, as Orbeon; the own answer is the dot. Source: XPath 1.0, and of 2.0 what forms are written with.
 */
public final class Expression {
    private static final int DEEPEST = 60;

    private final TokenStream words;
    private final Answers known;
    private final String self;
    private final Map<String, String> option;
    private final Reckoning reckoning;
    private int depth;

    private Expression(TokenStream words, Answers known, String self, Map<String, String> option) {
        this.words = words;
        this.known = known;
        this.self = self;
        this.option = option;
        this.reckoning = new Reckoning(known, self);
    }

    /**
     * A condition.
     *
     * @param self the name of the question at which it stands
     */
    public static Term condition(String text, Answers known, String self) throws NotCarried {
        return truth(value(text, known, self));
    }

    /** A value: a number, a text, a day, or yes or no. */
    public static Term value(String text, Answers known, String self) throws NotCarried {
        return read(text, known, self, Map.of());
    }

    /**
     * A condition under which an option is offered; its columns are called by their bare names.
     *
     * @param option what stands in its columns
     */
    public static Term offered(String text, Answers known, String self, Map<String, String> option) throws NotCarried {
        return truth(read(text, known, self, option));
    }

    private static Term read(String text, Answers known, String self, Map<String, String> option) throws NotCarried {
        var reading = new Expression(Words.of(text), known, self, option);
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
        while (words.peek().matches("!?=|eq|ne")) {
            left = compared(words.peek(), left, after(this::ordered));
        }
        return left;
    }

    private Term ordered() throws NotCarried {
        Term left = sum();
        while (words.peek().matches("[<>]=?|lt|le|gt|ge")) {
            left = compared(words.peek(), left, after(this::sum));
        }
        return left;
    }

    /** What stands behind the next word. */
    private Term after(Reading reading) throws NotCarried {
        words.next();
        return reading.read();
    }

    private Term compared(String sign, Term left, Term right) throws NotCarried {
        return new Comparison(known, self).of(Comparison.SIGNS.getOrDefault(sign, sign), left, right);
    }

    private Term sum() throws NotCarried {
        Term left = product();
        while (words.peek().equals("+") || words.peek().equals("-")) {
            left = reckoning.of(words.next(), left, product());
        }
        return left;
    }

    private Term product() throws NotCarried {
        Term left = single();
        while (words.peek().matches("\\*|div|mod")) {
            String sign = words.next();
            left = sign.equals("mod")
                    ? new Term.Reckoned("mod", left, single())
                    : reckoning.of(sign.equals("div") ? "/" : sign, left, single());
        }
        return left;
    }

    private Term single() throws NotCarried {
        if (words.take("-")) {
            Term inner = single();
            return inner instanceof Term.Figure(BigDecimal number)
                    ? new Term.Figure(number.negate())
                    : new Term.Reckoned("-", new Term.Figure(BigDecimal.ZERO), inner);
        }
        if (words.take("(")) {
            return inBrackets();
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
        if (word.startsWith("$")) {
            String name = words.next().substring(1);
            Optional<Term> settled = known.settled(name);
            return settled.isPresent() ? settled.get() : stepped(answer(name));
        }
        if (word.equals(".") && !words.peek(1).equals("/")) {
            words.next();
            return Term.INPUT;
        }
        if (word.equals(".")
                && words.peek(2).matches("(\\w+:)?\\w+(-\\w+)*")
                && words.peek(3).equals("(")) {
            words.next();
            return stepped(Term.INPUT);
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
            return word.equals("if") ? chosen() : called(word);
        }
        if (Words.isName(word) && !option.isEmpty()) {
            return new Term.Text(option.getOrDefault(words.next(), ""));
        }
        return steps();
    }

    private Term called(String function) throws NotCarried {
        List<Term> given = arguments();
        return function.equals("instance") && words.peek().equals("/")
                ? steps()
                : new Functions(this, function).of(given);
    }

    /** {@code if (a, b, c)} of XForms, or {@code if (a) then b else c} of XPath 2.0; the bracket is open. */
    private Term chosen() throws NotCarried {
        Term when = truth(any());
        boolean function = words.take(",");
        if (!function) {
            words.expect(")");
            words.expect("then");
        }
        Term then = any();
        words.expect(function ? "," : "else");
        Term otherwise = any();
        if (function) {
            words.expect(")");
        }
        return new Term.Choice(when, then, otherwise);
    }

    /** One value in brackets, several in a sequence, or the empty sequence; the bracket is open. */
    private Term inBrackets() throws NotCarried {
        List<Term> members = arguments();
        return members.isEmpty() ? Term.EMPTY : members.size() == 1 ? members.getFirst() : new Term.Several(members);
    }

    /** {@code $name/string()}: a step that calls a function of what stands before it. */
    private Term stepped(Term.Path path) throws NotCarried {
        Term term = path;
        while (words.take("/")) {
            String function = words.next();
            words.expect("(");
            words.expect(")");
            term = new Functions(this, function).of(List.of(term));
        }
        return term;
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
            default -> answer(name);
        };
    }

    private Term.Path answer(String name) {
        return new Term.Path(List.of(name.startsWith("last-saved#") ? name : known.key(name)));
    }

    /** The same where the name is unlike all others of the form. */
    public static String key(String name) {
        return "${" + name + "}";
    }

    /** How many characters, options or rows there are of something. */
    public static Term.Path length(Term.Path of) {
        var names = new ArrayList<>(of.names());
        names.add("length");
        return new Term.Path(names);
    }

    Answers known() {
        return known;
    }

    /** The name of what a term calls; empty where it is no question or repeat. */
    Optional<String> called(Term term) {
        return term instanceof Term.Path path ? Optional.of(Comparison.name(path, self)) : Optional.empty();
    }
}
