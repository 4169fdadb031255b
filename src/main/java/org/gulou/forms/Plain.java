package org.gulou.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.language.Value;

/** Values as they are compared: 12 tonnes and 12.0 tonnes are the same, also within lists and records. */
final class Plain {
    private Plain() {}

    static boolean same(Value one, Value other) {
        return of(one).equals(of(other));
    }

    static Value of(Value value) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> Value.of(number.stripTrailingZeros());
            case Value.Items(List<Value> items) ->
                new Value.Items(items.stream().map(Plain::of).toList());
            case Value.Fields(Map<String, Value> fields) -> new Value.Fields(of(fields));
            default -> value;
        };
    }

    static Map<String, Value> of(Map<String, Value> fields) {
        var plain = new LinkedHashMap<>(fields);
        plain.replaceAll((name, value) -> of(value));
        return plain;
    }
}
