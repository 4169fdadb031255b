package org.gulou.language;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, times and durations as texts. Source: OMG DMN 1.5, 10.3.2.3; ISO 8601. */
final class Temporal {
    private static final Pattern DATE = Pattern.compile("(-?(?:[1-9]\\d{4,8}|\\d{4}))-(\\d\\d)-(\\d\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9})\\d*)?([Zz]|[+-]\\d\\d:\\d\\d(?::\\d\\d)?|@[A-Za-z0-9_+/-]{1,60})?");
    private static final Pattern DAYS = Pattern.compile(
            "(-)?P(?:(\\d{1,12})D)?(T(?:(\\d{1,12})H)?(?:(\\d{1,12})M)?(?:(\\d{1,12})(?:\\.(\\d{0,9})\\d*)?S)?)?");
    private static final Pattern MONTHS = Pattern.compile("(-)?P(?:(\\d{1,10})Y)?(?:(\\d{1,12})M)?");

    private Temporal() {}

    /** What {@code @"…"} means; empty where it is neither a date, a time nor a duration. */
    static Value literal(String text) {
        if (text.indexOf('P') == 0 || text.startsWith("-P")) {
            return duration(text);
        }
        Value date = date(text);
        Value time = date instanceof Value.Empty ? time(text) : date;
        return time instanceof Value.Empty ? dateTime(text) : time;
    }

    static Value date(String text) {
        return day(text).<Value>map(Value.Date::new).orElse(Value.EMPTY);
    }

    private static Optional<LocalDate> day(String text) {
        Matcher match = DATE.matcher(text);
        return match.matches()
                ? day(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)))
                : Optional.empty();
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Value time(String text) {
        Matcher match = TIME.matcher(text);
        if (!match.matches()) {
            return Value.EMPTY;
        }
        try {
            int nanos = match.group(4) == null ? 0 : Integer.parseInt((match.group(4) + "00000000").substring(0, 9));
            LocalTime time = LocalTime.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)),
                    nanos);
            return new Value.Time(time, zone(match.group(5)));
        } catch (DateTimeException noSuchTime) {
            return Value.EMPTY;
        }
    }

    private static Optional<ZoneId> zone(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.startsWith("@")) {
            return Optional.of(ZoneId.of(text.substring(1)));
        }
        ZoneOffset offset = text.equals("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
        if (Math.abs(offset.getTotalSeconds()) > 14 * 3600) {
            throw new DateTimeException("Expected an offset of at most 14 hours, got " + text);
        }
        return Optional.of(offset);
    }

    static Value dateTime(String text) {
        int split = text.indexOf('T');
        if (split < 0) {
            return day(text)
                    .<Value>map(day -> new Value.DateTime(day.atStartOfDay(), Optional.empty()))
                    .orElse(Value.EMPTY);
        }
        Optional<LocalDate> day = day(text.substring(0, split));
        boolean midnight = text.startsWith("24:00:00", split + 1);
        String clock = midnight ? "00" + text.substring(split + 3) : text.substring(split + 1);
        return day.isPresent() && time(clock) instanceof Value.Time(LocalTime time, var zone)
                ? new Value.DateTime(day.get().plusDays(midnight ? 1 : 0).atTime(time), zone)
                : Value.EMPTY;
    }

    /** A days-and-time or a years-and-months duration. */
    static Value duration(String text) {
        Matcher months = MONTHS.matcher(text);
        if (months.matches() && (months.group(2) != null || months.group(3) != null)) {
            long total = Math.addExact(Math.multiplyExact(12L, count(months.group(2))), count(months.group(3)));
            return new Value.Months(months.group(1) == null ? total : -total);
        }
        Matcher days = DAYS.matcher(text);
        if (!days.matches() || text.endsWith("P") || text.endsWith("T")) {
            return Value.EMPTY;
        }
        String fraction = days.group(7) == null ? "" : days.group(7);
        try {
            Duration duration = Duration.ofDays(count(days.group(2)))
                    .plusHours(count(days.group(4)))
                    .plusMinutes(count(days.group(5)))
                    .plusSeconds(count(days.group(6)))
                    .plusNanos(fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
            return new Value.Days(days.group(1) == null ? duration : duration.negated());
        } catch (ArithmeticException tooLong) {
            return Value.EMPTY;
        }
    }

    private static long count(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
