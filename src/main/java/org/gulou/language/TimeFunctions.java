package org.gulou.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Functions on dates, times and durations. */
final class TimeFunctions {
    static final List<Builtin> ALL = List.of(
            Builtin.of("date(from: text): date or empty", (a, f) -> Temporal.date(TextFunctions.text(a[0]))),
            Builtin.of("date(from: date): date", (a, f) -> a[0]),
            Builtin.of(
                    "date(from: date and time): date",
                    (a, f) -> Value.of(moment(a[0]).local().toLocalDate())),
            Builtin.of(
                    "date(year: number, month: number, day: number): date or empty",
                    (a, f) -> Temporal.day(
                                    NumberFunctions.whole(a[0]),
                                    NumberFunctions.whole(a[1]),
                                    NumberFunctions.whole(a[2]))
                            .<Value>map(Value.Date::new)
                            .orElse(Value.EMPTY)),
            Builtin.of(
                    "date and time(from: text): date and time or empty",
                    (a, f) -> Temporal.dateTime(TextFunctions.text(a[0]))),
            Builtin.of("date and time(date: date, time: time): date and time", (a, f) -> at(day(a[0]), a[1])),
            Builtin.of(
                    "date and time(date: date and time, time: time): date and time",
                    (a, f) -> at(moment(a[0]).local().toLocalDate(), a[1])),
            Builtin.of("time(from: text): time or empty", (a, f) -> Temporal.time(TextFunctions.text(a[0]))),
            Builtin.of("time(from: time): time", (a, f) -> a[0]),
            Builtin.of(
                    "time(from: date and time): time",
                    (a, f) -> new Value.Time(
                            moment(a[0]).local().toLocalTime(), moment(a[0]).zone())),
            Builtin.of(
                    "time(from: date): time",
                    (a, f) -> new Value.Time(LocalTime.MIDNIGHT, Optional.of(ZoneOffset.UTC))),
            Builtin.of(
                    "time(hour: number, minute: number, second: number, offset: any?): time or empty",
                    (a, f) -> clock(a)),
            Builtin.of("duration(from: text): any or empty", (a, f) -> Temporal.duration(TextFunctions.text(a[0]))),
            Builtin.of(
                    "years and months duration(from: date, to: date): years and months duration",
                    (a, f) -> months(day(a[0]), day(a[1]))),
            Builtin.of(
                    "years and months duration(from: date and time, to: date and time): years and months duration",
                    (a, f) -> months(
                            moment(a[0]).local().toLocalDate(),
                            moment(a[1]).local().toLocalDate())),
            Builtin.of(
                    "years and months duration(from: date, to: date and time): years and months duration",
                    (a, f) -> months(day(a[0]), moment(a[1]).local().toLocalDate())),
            Builtin.of(
                    "years and months duration(from: date and time, to: date): years and months duration",
                    (a, f) -> months(moment(a[0]).local().toLocalDate(), day(a[1]))),
            ofDay("day of year", Type.NUMBER, date -> Value.of(date.getDayOfYear())),
            ofDay("week of year", Type.NUMBER, date -> Value.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))),
            ofMoment("week of year", Type.NUMBER, date -> Value.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))),
            ofDay(
                    "day of week",
                    Type.TEXT,
                    date -> Value.of(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
            ofDay(
                    "month of year",
                    Type.TEXT,
                    date -> Value.of(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
            ofMoment("day of year", Type.NUMBER, date -> Value.of(date.getDayOfYear())),
            ofMoment(
                    "day of week",
                    Type.TEXT,
                    date -> Value.of(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
            ofMoment(
                    "month of year",
                    Type.TEXT,
                    date -> Value.of(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))));

    private TimeFunctions() {}

    private static Builtin ofDay(String name, Type type, Function<LocalDate, Value> part) {
        return Builtin.of(name + "(date: date): " + type, (a, f) -> part.apply(day(a[0])));
    }

    private static Builtin ofMoment(String name, Type type, Function<LocalDate, Value> part) {
        return Builtin.of(
                name + "(date: date and time): " + type,
                (a, f) -> part.apply(moment(a[0]).local().toLocalDate()));
    }

    static LocalDate day(Value value) {
        return ((Value.Date) value).date();
    }

    private static Value.DateTime moment(Value value) {
        return (Value.DateTime) value;
    }

    private static Value at(LocalDate day, Value time) {
        Value.Time clock = (Value.Time) time;
        return new Value.DateTime(day.atTime(clock.time()), clock.zone());
    }

    private static Value clock(Value[] a) {
        Value offset = a.length > 3 ? a[3] : Value.EMPTY;
        if (!(offset instanceof Value.Empty) && !(offset instanceof Value.Days)) {
            return Value.EMPTY;
        }
        try {
            var second = NumberFunctions.number(a[2]);
            int nanos = second.subtract(BigDecimal.valueOf(second.intValue()))
                    .movePointRight(9)
                    .intValue();
            LocalTime time = LocalTime.of(
                    NumberFunctions.whole(a[0]), NumberFunctions.whole(a[1]), NumberFunctions.whole(a[2]), nanos);
            Optional<ZoneId> zone = offset instanceof Value.Days(var span)
                    ? Optional.of(ZoneOffset.ofTotalSeconds(Math.toIntExact(span.toSeconds())))
                    : Optional.empty();
            return new Value.Time(time, zone);
        } catch (DateTimeException | ArithmeticException noSuchTime) {
            return Value.EMPTY;
        }
    }

    private static Value months(LocalDate from, LocalDate to) {
        return new Value.Months(ChronoUnit.MONTHS.between(from, to));
    }
}
