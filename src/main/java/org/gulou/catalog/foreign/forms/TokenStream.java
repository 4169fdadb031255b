package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression in their order, and how far they are read. */
public final class TokenStream {
    private static final int MOST = 4000;
    private static final int SHOWN = 40;

    private final List<String> tokens = new ArrayList<>();
    private int at;

    /**
     * The words of an expression.
     *
     * @param token one of them in the first group, after what parts it from the one before; nothing at the end
     * @param written how one is written that has several spellings
     * @throws NotCarried where something is no word of the language, or there are too many
     */
    public TokenStream(String text, Pattern token, UnaryOperator<String> written) throws NotCarried {
        Matcher found = token.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!found.region(end, text.length()).lookingAt()) {
                throw new NotCarried(say("'{piece}' is more than an expression", shortened(text.substring(end))));
            }
            if (!found.group(1).isEmpty()) {
                tokens.add(written.apply(found.group(1)));
            }
            end = found.end();
        }
        // what is said in comments does not count
        if (tokens.stream().mapToInt(String::length).sum() > MOST) {
            throw new NotCarried(say("it is longer than {most} characters", MOST));
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    public boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The next one as it is written; empty at the end. */
    public String peek() {
        return peek(0);
    }

    /**
     * One behind the next; empty behind the end.
     *
     * @param ahead how many lie between
     */
    public String peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
    }

    /** The next one in small letters, in which operators may be written. */
    public String operator() {
        return peek().toLowerCase(Locale.ROOT);
    }

    public boolean isName() {
        return !isAtEnd() && (Character.isLetter(peek().charAt(0)) || peek().startsWith("_"));
    }

    /** Whether the next one is a name with arguments. */
    public boolean isCall() {
        return isName() && peek(1).equals("(");
    }

    public String next() throws NotCarried {
        if (isAtEnd()) {
            throw unexpected();
        }
        return tokens.get(at++);
    }

    /** Reads on where the next one is this. */
    public boolean take(String word) {
        return took(peek().equals(word));
    }

    /** Reads on where the next one is one of these operators, in large or small letters. */
    public boolean takeOperator(String... any) {
        return took(List.of(any).contains(operator()));
    }

    private boolean took(boolean there) {
        at += there ? 1 : 0;
        return there;
    }

    public void expect(String word) throws NotCarried {
        if (!take(word)) {
            throw unexpected();
        }
    }

    public NotCarried unexpected() {
        return new NotCarried(
                isAtEnd() ? say("it ends too early") : say("'{piece}' is not understood there", shortened(peek())));
    }
}
