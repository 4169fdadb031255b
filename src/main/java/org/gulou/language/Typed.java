package org.gulou.language;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A piece that is compiled and typed.
 *
 * @param path the name or path it reads, as written from the scope; the empty text where it is computed
 * @param notZero whether it is a number that is surely not 0, so that one can divide by it
 * @param functions the functions in it: of a record by the path to them; under the empty text, what it is itself
 */
record Typed(Type type, Code code, String path, boolean notZero, Map<String, Callee> functions) {
    Typed(Type type, Code code, String path, boolean notZero) {
        this(type, code, path, notZero, Map.of());
    }

    Typed(Type type, Code code, String path) {
        this(type, code, path, false);
    }

    Typed(Type type, Code code) {
        this(type, code, "");
    }

    Typed as(Type other) {
        return new Typed(other, code, path, notZero, functions);
    }

    /** The same number, which a condition has made sure not to be 0. */
    Typed notZeroAnyMore() {
        return new Typed(type, code, path, true, functions);
    }

    Typed with(Map<String, Callee> functions) {
        return new Typed(type, code, path, notZero, functions);
    }

    /** The functions in its part {@code field}. */
    Map<String, Callee> functionsOf(String field) {
        if (functions.isEmpty()) {
            return functions;
        }
        var inner = new LinkedHashMap<String, Callee>();
        functions.forEach((path, callee) -> {
            if (path.equals(field)) {
                inner.put("", callee);
            } else if (path.startsWith(field + ".")) {
                inner.put(path.substring(field.length() + 1), callee);
            }
        });
        return inner;
    }

    boolean isFunction() {
        return functions.containsKey("");
    }

    boolean mayBeEmpty() {
        return type.mayBeEmpty();
    }

    /** Whether it is a list that may have no elements, but none that may be empty. */
    boolean mayHaveNone() {
        return type instanceof Type.ListOf(Type element, int least) && least == 0 && !element.mayBeEmpty();
    }

    /** Whether it is a list of lists. */
    boolean isNested() {
        return type.present() instanceof Type.ListOf(Type element, int least)
                && element.present() instanceof Type.ListOf;
    }

    /** Whether it will yield a value of {@code wanted}, or its type is not known before it runs. */
    boolean is(Type wanted) {
        return wanted.accepts(type);
    }

    boolean isSurely(Type wanted) {
        return type.present().equals(wanted);
    }
}
