package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;

/** Where reading stands in the tokens of an expression, and the names with spaces that it may meet. */
final class Cursor {
    private static final int LONGEST_NAME = 12;

    private final List<Token> tokens;
    private final Spaced spacedNames;
    private final Map<String, String> learned = new HashMap<>();
    private int at = 0;
    private int nesting = 0;

    /** Starts at the first token; {@code spacedNames} are those of several tokens that are known before. */
    Cursor(List<Token> tokens, Spaced spacedNames) {
        this.tokens = tokens;
        this.spacedNames = spacedNames;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    int column() {
        return peek().column();
    }

    boolean sees(String sign) {
        return peek().is(sign);
    }

    /** Takes {@code sign} if it is next. */
    boolean skip(String sign) {
        boolean seen = sees(sign);
        if (seen) {
            at++;
        }
        return seen;
    }

    void expect(String sign) {
        if (!skip(sign)) {
            throw unexpected(say("'{word}'", sign));
        }
    }

    Refusal unexpected(Sentence wanted) {
        return new Refusal(column(), say("Expected {wanted}, got {token}", wanted, peek().shown()), meant());
    }

    /** What spreadsheets and other lands write like this. */
    private Sentence meant() {
        boolean inBraces = at > 0 && tokens.get(at - 1).is("{") && sees("{");
        boolean alone = at > 1 && tokens.get(at - 2).is("{") && sees("}");
        if ((at == 0 && sees("=")) || inBraces || alone) {
            return say("Write the rule itself, without signs around it");
        }
        if (at == 0 && sees("*")) {
            return say("In a decision table - is anything");
        }
        if (at == 0 || !sees(",")) {
            return Sentence.NONE;
        }
        boolean digits = tokens.get(at - 1).kind() == Token.Kind.NUMBER && peek(1).kind() == Token.Kind.NUMBER;
        if (digits) {
            return say("Numbers are written 1000 and 0.5: a point before decimals, nothing between thousands");
        }
        return isCall("if") ? say("Write if … then … else …") : Sentence.NONE;
    }

    /** Whether the innermost open bracket stands directly behind {@code word}. */
    private boolean isCall(String word) {
        int closed = 0;
        for (int i = at - 1; i > 0; i--) {
            if (tokens.get(i).is(")")) {
                closed++;
            } else if (tokens.get(i).is("(") && closed-- == 0) {
                return tokens.get(i - 1).is(word);
            }
        }
        return false;
    }

    /** What stands where an operator should; two words side by side may be a misspelt name with a space. */
    Refusal afterAWord() {
        Refusal plain = unexpected(say("an operator or the end"));
        if (at > 0 && tokens.get(at - 1).is("$")) {
            return new Refusal(
                    tokens.get(at - 1).column(),
                    say("'{shown}' has no meaning here", "$"),
                    say("Write the rule itself, without signs around it"));
        }
        boolean number = at > 0 && tokens.get(at - 1).kind() == Token.Kind.NUMBER;
        if (number) {
            Sentence measured = Measures.behind(tokens.get(at - 1).text(), peek().text());
            if (!measured.isEmpty()
                    && Elsewhere.operator(peek().text(), peek(1).text()).isEmpty()) {
                return new Refusal(plain.fault().column(), plain.fault().found(), measured);
            }
        }
        Sentence meant = peek().kind() == Token.Kind.TEXT
                ? Sentence.NONE
                : Elsewhere.operator(peek().text(), peek(1).text())
                        .or(number ? Sentence.NONE : Elsewhere.unit(peek().text()));
        if (!meant.isEmpty()) {
            return new Refusal(column(), say("'{word}' is no operator of this language", peek().text()), meant);
        }
        if (at == 0 || !(isWord(peek()) || sees("'")) || !isWord(tokens.get(at - 1))) {
            return plain;
        }
        Token first = tokens.get(at - 1);
        if (first.is("not")) {
            return new Refusal(first.column(), say("'not' takes its condition in brackets"), say("Write not(…)"));
        }
        if (Elsewhere.QUANTIFIERS.contains(first.text().toLowerCase(Locale.ROOT)) && peek(1).is("in")) {
            return new Refusal(
                    first.column(),
                    say("Unknown name '{name}'", first.text()),
                    say("Write {form}", "some " + peek().text() + " in … satisfies …"));
        }
        var name = new StringBuilder(first.text());
        int end = at;
        for (; isWord(tokens.get(end)) || tokens.get(end).is("'"); end++) {
            name.append(apart(end) ? " " : "").append(tokens.get(end).text());
        }
        var known = new ArrayList<>(spacedNames.bySpelling().values());
        known.addAll(learned.values());
        known.addAll(Spaced.always().values());
        Sentence suggestion = Nearest.suggestion(name.toString(), known);
        if (suggestion.isEmpty() && tokens.get(end).is("(")) {
            return new Refusal(
                    first.column(),
                    say("Unknown function '{function}'", name),
                    Elsewhere.function(name.toString(), Library.names()).or(Calls.UNKNOWN));
        }
        return suggestion.isEmpty() && !sees("'")
                ? plain
                : new Refusal(first.column(), say("Unknown name '{name}'", name), suggestion);
    }

    /** Enters a bracket, condition or loop; refuses what is nested too deeply to be understood. */
    void enter() {
        if (++nesting > Limits.NESTING) {
            throw new Refusal(
                    column(),
                    say("Expected at most {max} brackets within each other", Limits.NESTING),
                    say("Split it into named rules"));
        }
    }

    void leave() {
        nesting--;
    }

    /** From now on {@code name} is known; makes names with spaces of variables and record entries readable. */
    void learn(String name) {
        Spaced.add(learned, name);
    }

    /** The longest known name that starts here; a single word where none of several tokens is known. */
    String name() {
        if (peek().kind() != Token.Kind.WORD) {
            throw unexpected(say("a name"));
        }
        for (int length = isPart(peek(1)) ? LONGEST_NAME : 1; length > 1; length--) {
            String spelling = joined(length);
            Optional<String> known = known(spelling);
            if (known.isPresent()) {
                at += length;
                return known.get();
            }
        }
        return take().text();
    }

    private Optional<String> known(String spelling) {
        return Optional.ofNullable(learned.get(spelling))
                .or(() -> Optional.ofNullable(spacedNames.bySpelling().get(spelling)))
                .or(() -> Optional.ofNullable(Spaced.always().get(spelling)));
    }

    /** Takes all words and what may join them up to the next sign: the name that an entry or variable is given. */
    String newName(String terminator) {
        if (peek().kind() != Token.Kind.WORD) {
            throw unexpected(say("a name"));
        }
        var name = new StringBuilder(take().text());
        while (isPart(peek()) && !sees(terminator)) {
            name.append(apart(at) ? " " : "").append(take().text());
        }
        learn(name.toString());
        return name.toString();
    }

    /** Whether words followed by a colon come next: the name of an argument or entry. */
    boolean seesNamed() {
        int length = 0;
        while (isPart(peek(length))) {
            length++;
        }
        return peek().kind() == Token.Kind.WORD && peek(length).is(":");
    }

    /** Whether there is space before this token. */
    private boolean apart(int index) {
        Token before = tokens.get(index - 1);
        return before.column() + before.text().length() < tokens.get(index).column();
    }

    private static boolean isWord(Token token) {
        return token.kind() == Token.Kind.WORD;
    }

    private static boolean isPart(Token token) {
        return switch (token.kind()) {
            case WORD, NUMBER -> true;
            case SIGN -> "-+*/.'".contains(token.text());
            case TEXT, AT_LITERAL, END -> false;
        };
    }

    private String joined(int words) {
        var name = new StringBuilder(peek().text());
        for (int i = 1; i < words; i++) {
            name.append(' ').append(peek(i).text());
        }
        return name.toString();
    }
}
