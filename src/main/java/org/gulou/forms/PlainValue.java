package org.gulou.forms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Value;
import org.jspecify.annotations.Nullable;

/** Values as JSON can hold them: texts, booleans and lists as they are, all else as an object that names its type. */
final class PlainValue {
    private PlainValue() {}

    static Object of(Value value) {
        return switch (value) {
            case Value.Empty empty -> Map.of("empty", true);
            case Value.Unknown(var needs) -> Map.of("unknown", List.copyOf(needs));
            case Value.Bool(boolean is) -> is;
            case Value.Num(BigDecimal number) -> Map.of("number", number.toPlainString());
            case Value.Text(String text) -> text;
            case Value.Date(LocalDate date) -> Map.of("date", date.toString());
            case Value.Time(LocalTime time, Optional<ZoneId> zone) ->
                zone.isPresent()
                        ? Map.of("time", time.toString(), "zone", zone.get().getId())
                        : Map.of("time", time.toString());
            case Value.DateTime(LocalDateTime at, Optional<ZoneId> zone) ->
                zone.isPresent()
                        ? Map.of("at", at.toString(), "zone", zone.get().getId())
                        : Map.of("at", at.toString());
            case Value.Days(Duration duration) -> Map.of("days", duration.toString());
            case Value.Months(long months) -> Map.of("months", months);
            case Value.Items(List<Value> items) ->
                items.stream().map(PlainValue::of).toList();
            case Value.Fields(Map<String, Value> fields) -> {
                var plain = new LinkedHashMap<String, Object>();
                fields.forEach((name, field) -> plain.put(name, of(field)));
                yield Map.of("fields", plain);
            }
            case Value.Range range -> range(range);
        };
    }

    private static Object range(Value.Range range) {
        var plain = new LinkedHashMap<String, Object>();
        range.low().ifPresent(low -> plain.put("low", of(low)));
        range.high().ifPresent(high -> plain.put("high", of(high)));
        plain.put("lowIncluded", range.lowIncluded());
        plain.put("highIncluded", range.highIncluded());
        return Map.of("range", plain);
    }

    static Value read(@Nullable Object plain) {
        return switch (plain) {
            case Boolean is -> Value.of(is.booleanValue());
            case String text -> Value.of(text);
            case List<?> list ->
                new Value.Items(list.stream().map(PlainValue::read).toList());
            case Map<?, ?> map -> tagged(PlainAnswers.map(map));
            case null, default -> throw new IllegalArgumentException("'" + plain + "' is not a stored value");
        };
    }

    private static Value tagged(Map<String, Object> map) {
        String tag = map.keySet().stream()
                .filter(name -> !name.equals("zone"))
                .findFirst()
                .orElse("");
        Object content = map.getOrDefault(tag, "");
        Optional<ZoneId> zone = Optional.ofNullable(map.get("zone")).map(id -> ZoneId.of(id.toString()));
        return switch (tag) {
            case "empty" -> Value.EMPTY;
            case "unknown" -> new Value.Unknown(new LinkedHashSet<>(PlainAnswers.strings(content)));
            case "number" -> Value.of(new BigDecimal(content.toString()));
            case "date" -> Value.of(LocalDate.parse(content.toString()));
            case "time" -> new Value.Time(LocalTime.parse(content.toString()), zone);
            case "at" -> new Value.DateTime(LocalDateTime.parse(content.toString()), zone);
            case "days" -> new Value.Days(Duration.parse(content.toString()));
            case "months" -> new Value.Months(Long.parseLong(content.toString()));
            case "fields" -> new Value.Fields(fields(PlainAnswers.map(content)));
            case "range" -> range(PlainAnswers.map(content));
            default -> throw new IllegalArgumentException("'" + map + "' is not a stored value");
        };
    }

    static Map<String, Value> fields(Map<String, Object> plain) {
        var fields = new LinkedHashMap<String, Value>();
        plain.forEach((name, field) -> fields.put(name, read(field)));
        return fields;
    }

    private static Value range(Map<String, Object> plain) {
        return new Value.Range(
                Optional.ofNullable(plain.get("low")).map(PlainValue::read),
                Boolean.TRUE.equals(plain.get("lowIncluded")),
                Optional.ofNullable(plain.get("high")).map(PlainValue::read),
                Boolean.TRUE.equals(plain.get("highIncluded")));
    }
}
