package org.gulou.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.kind.RowKind;
import org.gulou.language.Value;

/** An element of a list that something is made once for, known by its key for life: a row, an option, or a day. */
record Element(String key, Value value) {
    /** The elements of a list, each key once; none of what is empty, unknown or has no keys. */
    static List<Element> of(Value list) {
        var elements = new LinkedHashMap<String, Element>();
        if (list instanceof Value.Items(List<Value> values)) {
            for (Value value : values) {
                key(value).ifPresent(key -> elements.putIfAbsent(key, new Element(key, value)));
            }
        }
        return List.copyOf(elements.values());
    }

    private static Optional<String> key(Value value) {
        return switch (value) {
            case Value.Fields(Map<String, Value> fields)
            when fields.get(RowKind.KEY) instanceof Value.Text(String key) -> Optional.of(key);
            case Value.Text(String option) -> Optional.of(option);
            case Value.Date(LocalDate day) -> Optional.of(day.toString());
            default -> Optional.empty();
        };
    }
}
