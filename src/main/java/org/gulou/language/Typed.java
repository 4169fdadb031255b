package org.gulou.language;

/**
 * A piece that is compiled and typed.
 *
 * @param path the name or path it reads, as written from the scope; the empty text where it is computed
 * @param notZero whether it is a number that is surely not 0, so that one can divide by it
 */
record Typed(Type type, Code code, String path, boolean notZero) {
    Typed(Type type, Code code, String path) {
        this(type, code, path, false);
    }

    Typed(Type type, Code code) {
        this(type, code, "");
    }

    Typed as(Type other) {
        return new Typed(other, code, path, notZero);
    }

    boolean mayBeEmpty() {
        return type.mayBeEmpty();
    }

    /** Whether it will yield a value of {@code wanted}, or its type is not known before it runs. */
    boolean is(Type wanted) {
        return wanted.accepts(type);
    }

    boolean isSurely(Type wanted) {
        return type.present().equals(wanted);
    }
}
