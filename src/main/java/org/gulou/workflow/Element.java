package org.gulou.workflow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * An element of a list for which something is made of its own.
 *
 * @param key by which it is known for life: of a row, of an option, or the day
 * @param name what people call it
 */
public record Element(String key, LocalizedText name, Value value) {
    /** The elements of a list, each key once; none of what is empty or unknown. */
    static List<Element> of(Lane.Each each, Value list) {
        var elements = new LinkedHashMap<String, Element>();
        if (list instanceof Value.Items(List<Value> values)) {
            for (Value value : values) {
                key(value)
                        .ifPresent(key -> elements.computeIfAbsent(
                                key,
                                fresh -> new Element(
                                        fresh, LaneWork.name(fresh, value, elements.size() + 1, each), value)));
            }
        }
        return List.copyOf(elements.values());
    }

    /** What has to be known before one can say which elements a list has. */
    static Set<String> missing(Value list) {
        return switch (list) {
            case Value.Unknown(Set<String> needs) -> needs;
            case Value.Items(List<Value> values) ->
                values.stream()
                        .flatMap(value ->
                                value instanceof Value.Unknown(Set<String> needs) ? needs.stream() : Stream.empty())
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    /** Empty for what has none. */
    static Optional<String> key(Value value) {
        return switch (value) {
            case Value.Fields(Map<String, Value> row)
            when row.get(Type.Fields.KEY) instanceof Value.Text(String key) -> Optional.of(key);
            case Value.Text(String text) -> Optional.of(text);
            case Value.Date(LocalDate day) -> Optional.of(day.toString());
            default -> Optional.empty();
        };
    }
}
