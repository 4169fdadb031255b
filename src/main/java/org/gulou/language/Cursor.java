package org.gulou.language;

import java.util.List;
import java.util.Set;
import org.gulou.kernel.Nearest;

/** Where reading stands in the tokens of an expression, and the names with spaces that it may meet. */
final class Cursor {
    private static final int LONGEST_NAME = 8;

    private final List<Token> tokens;
    private final Set<String> spacedNames;
    private int at = 0;
    private int nesting = 0;

    /** Starts at the first token; {@code spacedNames} consist of several words, joined by single spaces */
    Cursor(List<Token> tokens, Set<String> spacedNames) {
        this.tokens = tokens;
        this.spacedNames = new java.util.HashSet<>(spacedNames);
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
            throw unexpected("'" + sign + "'");
        }
    }

    Refusal unexpected(String wanted) {
        return new Refusal(column(), "Expected " + wanted + ", got " + peek().shown(), "");
    }

    /** What stands where an operator should; two words side by side may be a misspelt name with a space. */
    Refusal afterAWord() {
        Refusal plain = unexpected("an operator or the end");
        if (at == 0 || peek().kind() != Token.Kind.WORD || tokens.get(at - 1).kind() != Token.Kind.WORD) {
            return plain;
        }
        Token first = tokens.get(at - 1);
        var name = new StringBuilder(first.text());
        for (int i = 0; peek(i).kind() == Token.Kind.WORD; i++) {
            name.append(' ').append(peek(i).text());
        }
        String suggestion = Nearest.suggestion(name.toString(), spacedNames);
        return suggestion.isEmpty() ? plain : new Refusal(first.column(), "Unknown name '" + name + "'", suggestion);
    }

    /** Enters a bracket, condition or loop; refuses what is nested too deeply to be understood. */
    void enter() {
        if (++nesting > Limits.NESTING) {
            throw new Refusal(
                    column(),
                    "Expected at most " + Limits.NESTING + " brackets within each other",
                    "Split it into named rules");
        }
    }

    void leave() {
        nesting--;
    }

    /** From now on {@code name} is known; makes names with spaces of variables and record entries readable. */
    void learn(String name) {
        if (name.indexOf(' ') >= 0) {
            spacedNames.add(name);
        }
    }

    /** The longest known name that starts here; a single word where none with spaces is known. */
    String name() {
        if (peek().kind() != Token.Kind.WORD) {
            throw unexpected("a name");
        }
        int words = knownWords();
        String name = joined(words);
        at += words;
        return name;
    }

    /** Takes all words up to the next sign: the name that an entry or variable is given. */
    String newName(String terminator) {
        if (peek().kind() != Token.Kind.WORD) {
            throw unexpected("a name");
        }
        int words = 1;
        while (peek(words).kind() == Token.Kind.WORD && !peek(words).is(terminator)) {
            words++;
        }
        String name = joined(words);
        at += words;
        learn(name);
        return name;
    }

    /** Whether words followed by a colon come next: the name of an argument or entry. */
    boolean seesNamed() {
        int words = 0;
        while (peek(words).kind() == Token.Kind.WORD) {
            words++;
        }
        return words > 0 && peek(words).is(":");
    }

    private int knownWords() {
        for (int words = LONGEST_NAME; words > 1; words--) {
            if (allWords(words) && spacedNames.contains(joined(words))) {
                return words;
            }
        }
        return 1;
    }

    private boolean allWords(int count) {
        for (int i = 0; i < count; i++) {
            if (peek(i).kind() != Token.Kind.WORD) {
                return false;
            }
        }
        return true;
    }

    private String joined(int words) {
        var name = new StringBuilder(peek().text());
        for (int i = 1; i < words; i++) {
            name.append(' ').append(peek(i).text());
        }
        return name.toString();
    }
}
