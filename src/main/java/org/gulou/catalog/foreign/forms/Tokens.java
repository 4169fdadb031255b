package org.gulou.catalog.foreign.forms;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a script is made of, without its comments. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/)*+"
            + "(\\d+(?:\\.\\d+)?|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|[\\p{L}_$][\\p{L}\\p{N}_$]*"
            + "|===|!==|==|!=|<=|>=|=>|&&|\\|\\||\\?\\?|\\?\\.|[-+*/<>!?:().,\\[\\]{}=;&|]|$)");

    private Tokens() {}

    static TokenStream of(String script) throws NotCarried {
        return new TokenStream(script, TOKEN, UnaryOperator.identity());
    }

    /** A text without its quotes. */
    static String unquoted(String token) {
        return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    static boolean isText(String token) {
        return token.startsWith("\"") || token.startsWith("'");
    }

    static boolean isName(String token) {
        return !token.isEmpty()
                && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_' || token.charAt(0) == '$');
    }
}
