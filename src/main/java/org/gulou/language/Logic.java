package org.gulou.language;

/** {@code and}, {@code or} on values: FEEL's three values, and unknown beside them. */
final class Logic {
    private Logic() {}

    /** False decides; otherwise unknown wins over null, because it may still become false. */
    static Value and(Value left, Value right) {
        if (isFalse(left) || isFalse(right)) {
            return Value.FALSE;
        }
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return Needs.of(left, right);
        }
        return left.isTrue() && right.isTrue() ? Value.TRUE : Value.EMPTY;
    }

    static Value or(Value left, Value right) {
        if (left.isTrue() || right.isTrue()) {
            return Value.TRUE;
        }
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return Needs.of(left, right);
        }
        return isFalse(left) && isFalse(right) ? Value.FALSE : Value.EMPTY;
    }

    static boolean isFalse(Value value) {
        return value instanceof Value.Bool(boolean is) && !is;
    }
}
