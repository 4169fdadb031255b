package org.gulou.language;

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
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "\"" + text + "\"";
            case AT_LITERAL -> "@\"" + text + "\"";
            case NUMBER, WORD, SIGN -> "'" + text + "'";
        };
    }
}
