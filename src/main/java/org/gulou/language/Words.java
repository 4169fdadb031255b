package org.gulou.language;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as texts: what {@code string(…)} yields. Source: OMG DMN 1.5, 10.3.4.1. */
final class Words {
    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private Words() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Empty empty -> "null";
            case Value.Unknown unknown -> "?";
            case Value.Bool(boolean is) -> String.valueOf(is);
            case Value.Num(var number) -> number.toPlainString();
            case Value.Text(String text) -> text;
            case Value.Date(LocalDate date) -> day(date);
            case Value.Time(LocalTime time, var zone) -> CLOCK.format(time) + zone(zone);
            case Value.DateTime(var local, var zone) ->
                day(local.toLocalDate()) + "T" + CLOCK.format(local.toLocalTime()) + zone(zone);
            case Value.Days(Duration duration) -> days(duration);
            case Value.Months(long months) -> months(months);
            case Value.Items(var items) ->
                items.stream().map(Words::quoted).collect(Collectors.joining(", ", "[", "]"));
            case Value.Fields(var fields) ->
                fields.entrySet().stream()
                        .map(field -> key(field.getKey()) + ": " + quoted(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Value.Range range -> range(range);
        };
    }

    private static String key(String name) {
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == ' ') && !name.isEmpty()
                ? name
                : quote(name);
    }

    static String quoted(Value value) {
        return value instanceof Value.Text(String text) ? quote(text) : of(value);
    }

    /** The text as a literal of the language. */
    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String range(Value.Range range) {
        if (range.low().isEmpty()) {
            return (range.highIncluded() ? "<= " : "< ") + end(range.high());
        }
        if (range.high().isEmpty()) {
            return (range.lowIncluded() ? ">= " : "> ") + end(range.low());
        }
        return (range.lowIncluded() ? "[" : "(") + end(range.low()) + ".." + end(range.high())
                + (range.highIncluded() ? "]" : ")");
    }

    private static String end(Optional<Value> end) {
        return end.map(Words::quoted).orElse("");
    }

    private static String day(LocalDate date) {
        String year = "%s%04d".formatted(date.getYear() < 0 ? "-" : "", Math.abs(date.getYear()));
        return "%s-%02d-%02d".formatted(year, date.getMonthValue(), date.getDayOfMonth());
    }

    private static String zone(Optional<ZoneId> zone) {
        return zone.map(id -> id instanceof ZoneOffset ? id.getId() : "@" + id.getId())
                .orElse("");
    }

    private static String days(Duration duration) {
        if (duration.isZero()) {
            return "PT0S";
        }
        Duration size = duration.abs();
        var text = new StringBuilder(duration.isNegative() ? "-P" : "P");
        append(text, size.toDays(), "D");
        boolean clock = size.toHoursPart() + size.toMinutesPart() + size.toSecondsPart() + size.toNanosPart() > 0;
        text.append(clock ? "T" : "");
        append(text, size.toHoursPart(), "H");
        append(text, size.toMinutesPart(), "M");
        if (size.toNanosPart() > 0) {
            String nanos = "%09d".formatted(size.toNanosPart()).replaceAll("0+$", "");
            text.append(size.toSecondsPart()).append('.').append(nanos).append('S');
        } else {
            append(text, size.toSecondsPart(), "S");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(count).append(unit);
        }
    }

    private static String months(long months) {
        if (months == 0) {
            return "P0M";
        }
        var text = new StringBuilder(months < 0 ? "-P" : "P");
        append(text, Math.abs(months) / 12, "Y");
        append(text, Math.abs(months) % 12, "M");
        return text.toString();
    }
}
