package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.NotCarried;

/** The words of an expression in their order, and how far they are read. */
final class Tokens {
    private static final int MOST = 4000;
    private static final int SHOWN = 40;

    private static final Pattern TOKEN =
            Pattern.compile("\\s*+(\\{[^{}]{1,200}\\}|'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|\\d+(?:\\.\\d+)?"
                    + "|[\\p{L}_][\\p{L}\\p{N}_]*+|\\|\\||&&|<=|>=|<>|!=|==|\\*=|[-+*/%^=<>!(),\\[\\]]|$)");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) throws NotCarried {
        if (text.length() > MOST) {
            throw new NotCarried(say("it is longer than {most} characters", MOST));
        }
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!token.region(end, text.length()).lookingAt()) {
                throw new NotCarried(say("'{piece}' is more than an expression", shortened(text.substring(end))));
            }
            if (!token.group(1).isEmpty()) {
                tokens.add(token.group(1));
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

    /** The next one in small letters, in which operators may be written. */
    String operator() {
        return peek().toLowerCase(Locale.ROOT);
    }

    /** Whether the next one is a name with arguments. */
    boolean isCall() {
        return at + 1 < tokens.size()
                && Character.isLetter(peek().charAt(0))
                && tokens.get(at + 1).equals("(");
    }

    String next() throws NotCarried {
        if (isAtEnd()) {
            throw unexpected();
        }
        return tokens.get(at++);
    }

    boolean take(String... any) {
        boolean there = !isAtEnd() && List.of(any).contains(operator());
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
