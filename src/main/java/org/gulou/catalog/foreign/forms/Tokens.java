package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of a script in their order, without its comments, and how far they are read. */
final class Tokens {
    private static final int MOST = 4000;
    private static final Pattern TOKEN = Pattern.compile("(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/)*+"
            + "(\\d+(?:\\.\\d+)?|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|[\\p{L}_$][\\p{L}\\p{N}_$]*"
            + "|===|!==|==|!=|<=|>=|=>|&&|\\|\\||\\?\\?|\\?\\.|[-+*/<>!?:().,\\[\\]{}=;&|]|$)");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) throws NotCarried {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!token.region(end, text.length()).lookingAt()) {
                throw new NotCarried(say("'{piece}' is more than an expression", shortened(text.substring(end))));
            }
            tokens.add(token.group(1));
            end = token.end();
        }
        tokens.removeIf(String::isEmpty);
        // what is said in comments does not count
        if (tokens.stream().mapToInt(String::length).sum() > MOST) {
            throw new NotCarried(say("it is longer than {most} characters", MOST));
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The next piece; empty at the end. */
    String peek() {
        return peek(0);
    }

    /** @param ahead how many pieces lie between */
    String peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
    }

    String next() throws NotCarried {
        if (isAtEnd()) {
            throw unexpected();
        }
        return tokens.get(at++);
    }

    boolean take(String sign) {
        boolean there = peek().equals(sign);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String sign) throws NotCarried {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    NotCarried unexpected() {
        return new NotCarried(
                isAtEnd()
                        ? say("it ends too early")
                        : say("'{piece}' is not understood there", shortened(tokens.get(at))));
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
