package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;

/**
 * How much a value holds when it is written out: what stands in it twice counts twice, although it is kept once. Known
 * from the moment a list or record is made, so nothing has to be walked to learn that it is too large to walk.
 *
 * @param pieces values in it, itself included; long texts and numbers count for several
 * @param depth lists and records within each other
 */
record Extent(int pieces, int depth) {
    /** Characters that count for one piece. */
    private static final int CHARACTERS = 16;

    /** A list or record that has its extent at hand. */
    interface Known {
        Extent extent();
    }

    /**
     * The extent of a list or record of these parts.
     *
     * @throws EvaluationLimit where it would be larger or deeper than the {@link Limits}
     */
    static Extent around(Value[] parts) {
        long pieces = 1;
        int depth = 0;
        for (Value part : parts) {
            pieces += pieces(part);
            depth = Math.max(depth, depth(part));
        }
        if (pieces > Limits.VALUE_SIZE) {
            throw new EvaluationLimit(say("A value may hold at most {number} values", Limits.VALUE_SIZE));
        }
        if (depth >= Limits.VALUE_DEPTH) {
            throw new EvaluationLimit(
                    say("Lists and records may hold each other at most {number} levels deep", Limits.VALUE_DEPTH));
        }
        return new Extent((int) pieces, depth + 1);
    }

    static int pieces(Value value) {
        return switch (value) {
            case Value.Items items -> of(items.items()).pieces;
            case Value.Fields fields -> of(fields.fields()).pieces;
            case Value.Text text -> 1 + text.text().length() / CHARACTERS;
            case Value.Num(BigDecimal number) -> 1 + Math.abs(number.scale()) / CHARACTERS;
            default -> 1;
        };
    }

    private static int depth(Value value) {
        return switch (value) {
            case Value.Items items -> of(items.items()).depth;
            case Value.Fields fields -> of(fields.fields()).depth;
            default -> 0;
        };
    }

    private static Extent of(Object whole) {
        if (whole instanceof Known known) {
            return known.extent();
        }
        throw new IllegalStateException("Not known how much it holds: " + whole.getClass());
    }
}
