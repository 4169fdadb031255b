package org.gulou.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What unknown values still need, put together. */
final class Needs {
    private Needs() {}

    /** Unknown, needing what either needs. */
    static Value of(Value one, Value two) {
        if (!(one instanceof Value.Unknown(Set<String> a))) {
            return two;
        }
        if (!(two instanceof Value.Unknown(Set<String> b)) || a.equals(b)) {
            return one;
        }
        var both = new HashSet<>(a);
        both.addAll(b);
        return new Value.Unknown(both);
    }

    /** {@code sofar} and {@code value} where the latter is unknown; {@code sofar} may not exist yet. */
    static @Nullable Value add(@Nullable Value sofar, Value value) {
        if (!(value instanceof Value.Unknown)) {
            return sofar;
        }
        return sofar == null ? value : of(sofar, value);
    }

    /** Unknown if anything in {@code value}, however deep, is; else null. */
    static @Nullable Value within(Value value) {
        return switch (value) {
            case Value.Unknown unknown -> unknown;
            case Value.Items(List<Value> items) -> among(items);
            case Value.Fields(var fields) -> among(fields.values());
            default -> null;
        };
    }

    static @Nullable Value among(Iterable<Value> values) {
        Value sofar = null;
        for (Value value : values) {
            Value inside = within(value);
            if (inside != null) {
                sofar = add(sofar, inside);
            }
        }
        return sofar;
    }
}
