package org.gulou.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.language.Value;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was given with an act, as JSON that reads back as the same values: each is an object with its type as first key,
 * such as {@code {"date": "2026-03-04"}}, so that 1.10 stays 1.10 and a text never becomes a date.
 */
final class StoredValues {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StoredValues() {}

    static String write(Map<String, Value> values) {
        return fields(values).toString();
    }

    static Map<String, Value> read(String json) {
        return values(MAPPER.readTree(json));
    }

    /** Plain maps, lists and texts as JSON. */
    static String json(Map<String, Object> plain) {
        return MAPPER.writeValueAsString(plain);
    }

    static Map<String, Object> map(String json) {
        return MAPPER.readValue(json, MAP);
    }

    private static ObjectNode fields(Map<String, Value> values) {
        ObjectNode node = NODES.objectNode();
        values.forEach((name, value) -> node.set(name, tagged(value)));
        return node;
    }

    private static Map<String, Value> values(JsonNode node) {
        var values = new LinkedHashMap<String, Value>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static ObjectNode tagged(Value value) {
        ObjectNode node = NODES.objectNode();
        switch (value) {
            case Value.Empty() -> node.put("empty", true);
            case Value.Unknown(Set<String> needs) -> {
                ArrayNode names = node.putArray("unknown");
                new TreeSet<>(needs).forEach(names::add);
            }
            case Value.Bool(boolean is) -> node.put("boolean", is);
            case Value.Num(BigDecimal number) -> node.put("number", number.toPlainString());
            case Value.Text(String text) -> node.put("text", text);
            case Value.Date(LocalDate date) -> node.put("date", date.toString());
            case Value.Time(LocalTime time, Optional<ZoneId> zone) -> {
                node.put("time", time.toString());
                zone.ifPresent(id -> node.put("zone", id.getId()));
            }
            case Value.DateTime(LocalDateTime at, Optional<ZoneId> zone) -> {
                node.put("dateTime", at.toString());
                zone.ifPresent(id -> node.put("zone", id.getId()));
            }
            case Value.Days(Duration duration) -> node.put("days", duration.toString());
            case Value.Months(long months) -> node.put("months", months);
            case Value.Items(List<Value> items) -> {
                ArrayNode list = node.putArray("items");
                items.forEach(item -> list.add(tagged(item)));
            }
            case Value.Fields(Map<String, Value> inner) -> node.set("fields", fields(inner));
            case Value.Range range ->
                throw new IllegalArgumentException("A range cannot be given with an act, got " + range);
        }
        return node;
    }

    private static Value value(JsonNode node) {
        var entry = node.properties().iterator().next();
        JsonNode inner = entry.getValue();
        return switch (entry.getKey()) {
            case "empty" -> Value.EMPTY;
            case "unknown" -> {
                var names = new TreeSet<String>();
                inner.forEach(name -> names.add(name.asString()));
                yield new Value.Unknown(names);
            }
            case "boolean" -> Value.of(inner.asBoolean());
            case "number" -> Value.of(new BigDecimal(inner.asString()));
            case "text" -> Value.of(inner.asString());
            case "date" -> Value.of(LocalDate.parse(inner.asString()));
            case "time" -> new Value.Time(LocalTime.parse(inner.asString()), zone(node));
            case "dateTime" -> new Value.DateTime(LocalDateTime.parse(inner.asString()), zone(node));
            case "days" -> new Value.Days(Duration.parse(inner.asString()));
            case "months" -> new Value.Months(inner.asLong());
            case "items" -> {
                var items = new ArrayList<Value>();
                inner.forEach(item -> items.add(value(item)));
                yield new Value.Items(items);
            }
            case "fields" -> new Value.Fields(values(inner));
            default -> throw new IllegalStateException("A stored value has a known type, got '" + entry.getKey() + "'");
        };
    }

    private static Optional<ZoneId> zone(JsonNode node) {
        return Optional.ofNullable(node.get("zone")).map(zone -> ZoneId.of(zone.asString()));
    }
}
