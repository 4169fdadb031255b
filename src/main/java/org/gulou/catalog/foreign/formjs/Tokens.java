package org.gulou.catalog.foreign.formjs;

import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.TokenStream;

/** What an expression in FEEL is made of. */
final class Tokens {
    /** Functions of several words, which are names only where their arguments follow. */
    private static final String SPACED = "(?:date\\s+and\\s+time|years\\s+and\\s+months\\s+duration|list\\s+contains"
            + "|string\\s+length|is\\s+(?:defined|empty|blank)|round\\s+(?:half\\s+)?(?:up|down)|get\\s+or\\s+else"
            + "|(?:starts|ends)\\s+with|(?:upper|lower)\\s+case|substring\\s+(?:before|after)|day\\s+of\\s+(?:week|year)"
            + "|distinct\\s+values)(?=\\s*\\()";

    private static final Pattern TOKEN = Pattern.compile("(?:\\s|//[^\\n]*+|/\\*(?s:.*?)\\*/)*+(" + SPACED
            + "|@?\"(?:[^\"\\\\]|\\\\.)*+\"|\\d++(?:\\.\\d++)?+|[\\p{L}_][\\p{L}\\p{N}_]*+"
            + "|\\*\\*|<=|>=|!=|\\.\\.|->|[-+*/<>=(),.:\\[\\]{}]|$)");

    /** Words of the language, which are no functions where a bracket follows. */
    private static final Set<String> RESERVED = Set.of("if", "in", "and", "or", "satisfies");

    private Tokens() {}

    /** @param text with or without the sign that begins an expression */
    static TokenStream of(String text) throws NotCarried {
        return new TokenStream(
                text.startsWith("=") ? text.substring(1) : text,
                TOKEN,
                token -> token.contains("\"") ? token : token.replaceAll("\\s+", " "));
    }

    /** Whether the next one is the name of a function with arguments. */
    static boolean isCall(TokenStream tokens) {
        return tokens.isCall() && !RESERVED.contains(tokens.peek());
    }
}
