package org.gulou.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.language.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as programs read them: numbers as numbers, days and times as ISO 8601 writes them, durations likewise, groups as
 * objects, rows as arrays; null where nothing was answered or nobody knows yet.
 */
final class Plain {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Plain() {}

    static ObjectNode of(Map<String, Value> values) {
        ObjectNode plain = NODES.objectNode();
        values.forEach((name, value) -> plain.set(name, of(value)));
        return plain;
    }

    private static JsonNode of(Value value) {
        return switch (value) {
            case Value.Empty empty -> NODES.nullNode();
            case Value.Unknown(Set<String> needs) -> NODES.nullNode();
            case Value.Bool(boolean is) -> NODES.booleanNode(is);
            case Value.Num(BigDecimal number) -> NODES.numberNode(number);
            case Value.Text(String text) -> NODES.stringNode(text);
            case Value.Date(LocalDate date) -> NODES.stringNode(date.toString());
            case Value.Time(LocalTime time, Optional<ZoneId> zone) -> NODES.stringNode(time.toString());
            case Value.DateTime(LocalDateTime at, Optional<ZoneId> zone) -> NODES.stringNode(at.toString());
            case Value.Days(Duration duration) -> NODES.stringNode(duration.toString());
            case Value.Months(long months) ->
                NODES.stringNode(Period.ofMonths(Math.toIntExact(months)).toString());
            case Value.Items(List<Value> items) -> {
                ArrayNode list = NODES.arrayNode();
                items.forEach(item -> list.add(of(item)));
                yield list;
            }
            case Value.Fields(Map<String, Value> fields) -> of(fields);
            case Value.Range range -> {
                ObjectNode plain = NODES.objectNode();
                range.low().ifPresent(low -> plain.set("low", of(low)));
                range.high().ifPresent(high -> plain.set("high", of(high)));
                yield plain;
            }
        };
    }
}
