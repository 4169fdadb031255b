package org.gulou.catalog.foreign.formjs;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.NotCarried;

/** The words of an expression in FEEL in their order, and how far they are read. */
final class Tokens {
    private static final int MOST = 4000;
    private static final int SHOWN = 40;

    /** Functions of several words, which are names only where their arguments follow. */
    private static final String SPACED = "(?:date\\s+and\\s+time|years\\s+and\\s+months\\s+duration|list\\s+contains"
            + "|string\\s+length|is\\s+(?:defined|empty|blank)|round\\s+(?:half\\s+)?(?:up|down)|get\\s+or\\s+else"
            + "|(?:starts|ends)\\s+with|(?:upper|lower)\\s+case|substring\\s+(?:before|after)|day\\s+of\\s+(?:week|year)"
            + "|distinct\\s+values)(?=\\s*\\()";

    private static final Pattern TOKEN = Pattern.compile("(?:\\s|//[^\\n]*+|/\\*(?s:.*?)\\*/)*+(" + SPACED
            + "|@?\"(?:[^\"\\\\]|\\\\.)*+\"|\\d++(?:\\.\\d++)?+|[\\p{L}_][\\p{L}\\p{N}_]*+"
            + "|\\*\\*|<=|>=|!=|\\.\\.|->|[-+*/<>=(),.:\\[\\]{}]|$)");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    /** @param text with or without the sign that begins an expression */
    Tokens(String text) throws NotCarried {
        if (text.length() > MOST) {
            throw new NotCarried(say("it is longer than {most} characters", MOST));
        }
        Matcher token = TOKEN.matcher(text);
        int end = text.startsWith("=") ? 1 : 0;
        while (end < text.length()) {
            if (!token.region(end, text.length()).lookingAt()) {
                throw new NotCarried(say(
                        "'{piece}' is more than an expression",
                        shortened(text.substring(end).strip())));
            }
            if (!token.group(1).isEmpty()) {
                String word = token.group(1);
                tokens.add(word.contains("\"") ? word : word.replaceAll("\\s+", " "));
            }
            end = token.end();
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The next one as it is written; empty at the end. */
    String peek() {
        return isAtEnd() ? "" : tokens.get(at);
    }

    boolean isName() {
        return !isAtEnd() && (Character.isLetter(peek().charAt(0)) || peek().startsWith("_"));
    }

    /** Whether the next one is a name with arguments. */
    boolean isCall() {
        return isName()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).equals("(")
                && !List.of("if", "in", "and", "or", "satisfies").contains(peek());
    }

    String next() throws NotCarried {
        if (isAtEnd()) {
            throw unexpected();
        }
        return tokens.get(at++);
    }

    boolean take(String token) {
        boolean there = peek().equals(token);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String token) throws NotCarried {
        if (!take(token)) {
            throw unexpected();
        }
    }

    NotCarried unexpected() {
        return new NotCarried(
                isAtEnd() ? say("it ends too early") : say("'{piece}' is not understood there", shortened(peek())));
    }
}
