package org.gulou.language;

/** The bounds that make every compilation and evaluation end soon, whatever was written. */
public final class Limits {
    /** Characters of one expression. */
    public static final int SOURCE_LENGTH = 10_000;

    /** Brackets, conditions and loops within each other, as written. */
    public static final int NESTING = 100;

    /** Operators and paths within each other, once read; bounds the stack of an evaluation. */
    public static final int HEIGHT = 300;

    /** Operators, names and values of one expression; bounds the time of compiling it. */
    public static final int PIECES = 20_000;

    /** Loop rounds, and values that are made or walked through, in one evaluation. */
    public static final int STEPS = 1_000_000;

    /** Elements of one list made by an expression. */
    public static final int LIST_SIZE = 100_000;

    /** Characters of one text made by an expression. */
    public static final int TEXT_LENGTH = 1_000_000;

    /** Values within one value made by an expression, written out: what it holds twice counts twice. */
    public static final int VALUE_SIZE = 1_000_000;
    /** Lists and records within each other in one value. */
    public static final int VALUE_DEPTH = 100;

    private Limits() {}
}
