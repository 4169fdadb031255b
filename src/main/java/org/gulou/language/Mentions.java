package org.gulou.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that an expression may read, told by its words before any type is known: no field of a path, no key of a
 * record and no word of a built-in function, such as the {@code upper} of {@code upper case(name)}, is one.
 */
public final class Mentions {
    private static final int LONGEST = 6;

    private Mentions() {}

    /** In the order they stand; none where {@code source} cannot be cut into words. */
    public static Set<String> in(String source) {
        try {
            return in(Lexer.tokens(source));
        } catch (Refusal unreadable) {
            return Set.of();
        }
    }

    private static Set<String> in(List<Token> tokens) {
        var names = new LinkedHashSet<String>();
        int at = 0;
        while (at < tokens.size()) {
            int function = functionAt(tokens, at);
            if (function == 0
                    && tokens.get(at).kind() == Token.Kind.WORD
                    && (at == 0 || !tokens.get(at - 1).is("."))
                    && !tokens.get(at + 1).is(":")) {
                names.add(tokens.get(at).text());
            }
            at += Math.max(1, function);
        }
        return names;
    }

    /** How many words at {@code from} are the name of a built-in function that is called; 0 for none. */
    private static int functionAt(List<Token> tokens, int from) {
        var name = new StringBuilder();
        for (int at = from; at < tokens.size() && at < from + LONGEST; at++) {
            if (tokens.get(at).kind() != Token.Kind.WORD) {
                return 0;
            }
            name.append(at == from ? "" : " ").append(tokens.get(at).text());
            if (tokens.get(at + 1).is("(") && Library.names().contains(name.toString())) {
                return at + 1 - from;
            }
        }
        return 0;
    }
}
