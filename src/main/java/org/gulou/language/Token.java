package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import org.gulou.kernel.Sentence;

/**
 * The smallest piece of an expression.
 *
 * @param text of a word or sign as written; of a text literal, what it stands for
 * @param column from 1
 */
record Token(Kind kind, String text, int column) {
    enum Kind {
        NUMBER,
        TEXT,
        AT_LITERAL,
        WORD,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    /** The token as an error message shows it. */
    Sentence shown() {
        return switch (kind) {
            case END -> say("the end");
            case TEXT -> Sentence.quote("\"" + text + "\"");
            case AT_LITERAL -> Sentence.quote("@\"" + text + "\"");
            case NUMBER, WORD, SIGN -> say("'{word}'", text);
        };
    }
}
