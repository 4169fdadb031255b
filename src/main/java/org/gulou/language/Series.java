package org.gulou.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a loop runs over: the elements of a list, or the whole numbers or days of a range. */
final class Series {
    private Series() {}

    /** Null of null, unknown of unknown, a list of one of any other single value. */
    static Value of(Value value) {
        return switch (value) {
            case Value.Items items -> items;
            case Value.Unknown unknown -> unknown;
            case Value.Empty empty -> empty;
            case Value.Range range -> of(range);
            default -> new Value.Items(List.of(value));
        };
    }

    private static Value of(Value.Range range) {
        if (range.low().isEmpty() || range.high().isEmpty()) {
            return Value.EMPTY;
        }
        Value all = between(range.low().get(), range.high().get());
        if (!(all instanceof Value.Items(List<Value> items))) {
            return all;
        }
        int from = range.lowIncluded() ? 0 : 1;
        int to = range.highIncluded() ? items.size() : items.size() - 1;
        return new Value.Items(from < to ? items.subList(from, to) : List.of());
    }

    /** From {@code from} up or down to {@code to}, both included. */
    static Value between(Value from, Value to) {
        if (from instanceof Value.Unknown || to instanceof Value.Unknown) {
            return Needs.of(from, to);
        }
        if (from instanceof Value.Num(BigDecimal a) && to instanceof Value.Num(BigDecimal b)) {
            return numbers(a, b);
        }
        if (from instanceof Value.Date(LocalDate a) && to instanceof Value.Date(LocalDate b)) {
            return days(a, b);
        }
        return Value.EMPTY;
    }

    private static Value numbers(BigDecimal from, BigDecimal to) {
        BigDecimal length = to.subtract(from).abs();
        if (length.compareTo(BigDecimal.valueOf(Limits.LIST_SIZE)) >= 0) {
            Frame.bounded(Integer.MAX_VALUE);
        }
        BigDecimal step = BigDecimal.valueOf(from.compareTo(to) <= 0 ? 1 : -1);
        var numbers = new ArrayList<Value>();
        BigDecimal number = from;
        for (int i = length.intValue(); i >= 0; i--) {
            numbers.add(new Value.Num(number));
            number = number.add(step);
        }
        return new Value.Items(numbers);
    }

    private static Value days(LocalDate from, LocalDate to) {
        long length = Math.abs(to.toEpochDay() - from.toEpochDay());
        Frame.bounded((int) Math.min(length + 1, Integer.MAX_VALUE));
        int step = from.isAfter(to) ? -1 : 1;
        var days = new ArrayList<Value>();
        for (long i = 0; i <= length; i++) {
            days.add(Value.of(from.plusDays(i * step)));
        }
        return new Value.Items(days);
    }
}
