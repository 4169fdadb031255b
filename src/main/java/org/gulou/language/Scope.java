package org.gulou.language;

import java.util.Map;

/** The values of the names that were declared as {@link Names}: asked only for what an expression needs. */
@FunctionalInterface
public interface Scope {
    /**
     * The value of {@code name} here or in a scope around this one.
     *
     * @throws IllegalArgumentException if the name was not declared
     */
    Value value(String name);

    static Scope of(Map<String, Value> values) {
        Map<String, Value> fields = FieldMap.copy(values);
        return name -> {
            Value value = FieldMap.of(fields, name);
            if (value == null) {
                throw new IllegalArgumentException("No value for '" + name + "'; there are " + values.keySet());
            }
            return value;
        };
    }

    /** A scope that knows only some of what is declared: the rest is unknown. */
    static Scope ofSome(Map<String, Value> values) {
        Map<String, Value> fields = FieldMap.copy(values);
        return name -> {
            Value value = FieldMap.of(fields, name);
            return value == null ? Value.unknown(name) : value;
        };
    }

    /** This scope with {@code inner} in front of it. */
    default Scope inside(Map<String, Value> inner) {
        return name -> {
            Value value = inner.get(name);
            return value != null ? value : value(name);
        };
    }
}
