package org.gulou.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code of.field}: of a record, of every record in a list, or a part of a date, time, duration or range. */
final class Paths {
    private static final Map<String, Type> DATE_PARTS =
            Map.of("year", Type.NUMBER, "month", Type.NUMBER, "day", Type.NUMBER, "weekday", Type.NUMBER);
    private static final Map<String, Type> TIME_PARTS = Map.of(
            "hour", Type.NUMBER,
            "minute", Type.NUMBER,
            "second", Type.NUMBER,
            "time offset", Type.DAYS.orEmpty(),
            "timezone", Type.TEXT.orEmpty());
    private static final Map<String, Type> DAYS_PARTS =
            Map.of("days", Type.NUMBER, "hours", Type.NUMBER, "minutes", Type.NUMBER, "seconds", Type.NUMBER);
    private static final Map<String, Type> MONTHS_PARTS = Map.of("years", Type.NUMBER, "months", Type.NUMBER);

    private Paths() {}

    /** The parts that {@code type} has; empty where they are known only at run time. */
    static Optional<Map<String, Type>> parts(Type type) {
        return switch (type.present()) {
            case Type.Fields(var fields, var keys) -> Optional.of(fields);
            case Type.ListOf(Type element, int least) -> parts(element);
            case Type.RangeOf(Type bound) -> Optional.of(rangeParts(bound));
            case Type.Simple simple when simple.equals(Type.ANY) -> Optional.empty();
            case Type.Simple simple
            when simple.equals(Type.DATE) || simple.equals(Type.CALENDAR_MONTH) -> Optional.of(DATE_PARTS);
            case Type.Simple simple when simple.equals(Type.TIME) -> Optional.of(TIME_PARTS);
            case Type.Simple simple when simple.equals(Type.DAYS) -> Optional.of(DAYS_PARTS);
            case Type.Simple simple when simple.equals(Type.MONTHS) -> Optional.of(MONTHS_PARTS);
            case Type.Simple simple
            when simple.equals(Type.DATE_TIME) -> {
                var parts = new HashMap<>(DATE_PARTS);
                parts.putAll(TIME_PARTS);
                yield Optional.of(parts);
            }
            case Type.Simple simple -> Optional.of(Map.of());
            case Type.Money money -> Optional.of(Map.of());
            case Type.Choice choice -> Optional.of(choice.attributes().types());
            case Type.OrEmpty(Type present) -> parts(present);
        };
    }

    private static Map<String, Type> rangeParts(Type bound) {
        return Map.of(
                "start",
                bound.orEmpty(),
                "end",
                bound.orEmpty(),
                "start included",
                Type.BOOLEAN,
                "end included",
                Type.BOOLEAN);
    }

    /** The field {@code name} whose type in one record is {@code part}. */
    static Typed field(Typed of, String name, Type part) {
        String path = of.path().isEmpty() ? "" : of.path() + "." + name;
        return new Typed(column(of.type(), part), code(of, name), path).with(of.functionsOf(name));
    }

    /** Of a list, the list of its elements' parts: through repeats within each other a list of lists. */
    private static Type column(Type of, Type part) {
        Type type = of.present() instanceof Type.ListOf(Type element, int least)
                ? new Type.ListOf(column(element, part), least)
                : part;
        return type.orEmpty(of.mayBeEmpty());
    }

    private static Code code(Typed of, String name) {
        Code whole = of.code();
        Type.Attributes attributes = attributes(of.type().present());
        if (!attributes.types().isEmpty()) {
            return frame -> attributes.of(whole.run(frame), name);
        }
        if (whole instanceof Held(int slot)) {
            return new Part(slot, name);
        }
        return of.type().present() instanceof Type.ListOf && whole instanceof Rows rows
                ? new Column(rows, name)
                : frame -> read(whole.run(frame), name, frame);
    }

    private static Type.Attributes attributes(Type type) {
        return switch (type) {
            case Type.Choice choice -> choice.attributes();
            case Type.ListOf(Type element, int least) -> attributes(element.present());
            default -> Type.Attributes.NONE;
        };
    }

    /** A field of a variable. */
    record Part(int slot, String name) implements Code {
        @Override
        public Value run(Frame frame) {
            return Paths.read(frame.slots[slot], name, frame);
        }
    }

    /** A field of each row. */
    private record Column(Rows rows, String name) implements Rows {
        @Override
        public Value each(Frame frame, Sink sink) {
            return rows.each(frame, row -> sink.take(read(row, name)));
        }
    }

    private static Value read(Value of, String name, Frame frame) {
        frame.elements(of);
        return read(of, name);
    }

    static Value read(Value of, String name) {
        if (of instanceof Value.Fields(var fields)) {
            Value field = FieldMap.of(fields, name);
            return field == null ? Value.EMPTY : field;
        }
        return part(of, name);
    }

    private static Value part(Value of, String name) {
        return switch (of) {
            case Value.Fields(var fields) -> fields.getOrDefault(name, Value.EMPTY);
            case Value.Items(List<Value> items) -> column(items, name);
            case Value.Unknown unknown -> unknown;
            case Value.Date(LocalDate date) -> ofDay(date, name);
            case Value.Time(LocalTime time, var zone) -> ofClock(time, LocalDateTime.MIN, zone, name);
            case Value.DateTime(LocalDateTime local, var zone) -> {
                Value part = ofDay(local.toLocalDate(), name);
                yield part instanceof Value.Empty ? ofClock(local.toLocalTime(), local, zone, name) : part;
            }
            case Value.Days(Duration duration) -> ofDuration(duration, name);
            case Value.Months(long months) ->
                switch (name) {
                    case "years" -> Value.of(months / 12);
                    case "months" -> Value.of(months % 12);
                    default -> Value.EMPTY;
                };
            case Value.Range range -> ofRange(range, name);
            case Value.Bool bool -> Value.EMPTY;
            case Value.Num num -> Value.EMPTY;
            case Value.Text text -> Value.EMPTY;
            case Value.Empty empty -> Value.EMPTY;
        };
    }

    private static Value column(List<Value> items, String name) {
        var column = new ArrayList<Value>(items.size());
        for (Value item : items) {
            column.add(read(item, name));
        }
        return new Value.Items(column);
    }

    private static Value ofDay(LocalDate date, String name) {
        return switch (name) {
            case "year" -> Value.of(date.getYear());
            case "month" -> Value.of(date.getMonthValue());
            case "day" -> Value.of(date.getDayOfMonth());
            case "weekday" -> Value.of(date.getDayOfWeek().getValue());
            default -> Value.EMPTY;
        };
    }

    private static Value ofClock(LocalTime time, LocalDateTime at, Optional<ZoneId> zone, String name) {
        return switch (name) {
            case "hour" -> Value.of(time.getHour());
            case "minute" -> Value.of(time.getMinute());
            case "second" -> Value.of(BigDecimal.valueOf(time.getSecond()).add(fraction(time.getNano())));
            case "time offset" ->
                zone.<Value>map(id -> new Value.Days(
                                Duration.ofSeconds(id.getRules().getOffset(at).getTotalSeconds())))
                        .orElse(Value.EMPTY);
            case "timezone" ->
                zone.filter(id -> !(id instanceof ZoneOffset))
                        .map(id -> Value.of(id.getId()))
                        .orElse(Value.EMPTY);
            default -> Value.EMPTY;
        };
    }

    private static BigDecimal fraction(int nanos) {
        return nanos == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(nanos, 9).stripTrailingZeros();
    }

    private static Value ofDuration(Duration duration, String name) {
        return switch (name) {
            case "days" -> Value.of(duration.toSeconds() / 86_400);
            case "hours" -> Value.of(duration.toSeconds() % 86_400 / 3600);
            case "minutes" -> Value.of(duration.toSeconds() % 3600 / 60);
            case "seconds" ->
                Value.of(BigDecimal.valueOf(duration.getSeconds() % 60).add(fraction(duration.getNano())));
            default -> Value.EMPTY;
        };
    }

    private static Value ofRange(Value.Range range, String name) {
        return switch (name) {
            case "start" -> range.low().orElse(Value.EMPTY);
            case "end" -> range.high().orElse(Value.EMPTY);
            case "start included" -> Value.of(range.lowIncluded());
            case "end included" -> Value.of(range.highIncluded());
            default -> Value.EMPTY;
        };
    }
}
