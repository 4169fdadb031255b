package org.gulou.catalog.foreign.xpath;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.NotCarried;

/** The words of an expression in their order: names, numbers, texts in quotes, signs, and how far they are read. */
final class Words {
    private static final int MOST = 4000;

    private static final Pattern WORD = Pattern.compile(
            "\\s*+(\\$\\{\\s*[^}]{1,200}\\}|\\$[\\p{L}_][\\p{L}\\p{N}_.-]*+|\"[^\"]*+\"|'[^']*+'|‘[^’]*+’|“[^”]*+”"
                    + "|\\d+(?:\\.\\d+)?|\\.\\d+|[\\p{L}_][\\p{L}\\p{N}_-]*+(?::[\\p{L}_][\\p{L}\\p{N}_-]*+)?(?:\\.[\\p{L}\\p{N}_-]++)*+"
                    + "|!=|<=|>=|\\.\\.|//|[-+*=<>(),./|\\[\\]@]|$)");

    private final List<String> words = new ArrayList<>();
    private int at;

    Words(String text) throws NotCarried {
        if (text.length() > MOST) {
            throw new NotCarried(say("it is longer than {most} characters", MOST));
        }
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!word.region(end, text.length()).lookingAt()) {
                throw new NotCarried(say("'{piece}' is more than an expression", shortened(text.substring(end))));
            }
            if (!word.group(1).isEmpty()) {
                words.add(word.group(1));
            }
            end = word.end();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    boolean isAtEnd() {
        return at >= words.size();
    }

    /** The next word; empty at the end. */
    String peek() {
        return peek(0);
    }

    /** @param ahead how many words lie between */
    String peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : "";
    }

    String next() throws NotCarried {
        if (isAtEnd()) {
            throw unexpected();
        }
        return words.get(at++);
    }

    boolean take(String word) {
        boolean there = peek().equals(word);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String word) throws NotCarried {
        if (!take(word)) {
            throw unexpected();
        }
    }

    NotCarried unexpected() {
        return new NotCarried(
                isAtEnd()
                        ? say("it ends too early")
                        : say("'{piece}' is not understood there", shortened(words.get(at))));
    }

    static boolean isText(String word) {
        return !word.isEmpty() && "\"'‘“".indexOf(word.charAt(0)) >= 0;
    }

    static boolean isNumber(String word) {
        return word.matches("\\.?\\d.*");
    }

    static boolean isName(String word) {
        return !word.isEmpty() && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_');
    }

    /** A text without its quotes. */
    static String unquoted(String word) {
        return word.substring(1, word.length() - 1);
    }
}
