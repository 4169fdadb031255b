package org.gulou.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of one type that can make a difference where it is compared with some constants: those, one between each
 * two, one beyond each end.
 */
final class Samples {
    /** Stands for every text that is none of those compared with. */
    static final Value OTHER = Value.of("\uFFFF");

    private Samples() {}

    /** Empty where the type has no such values. */
    static Set<Value> of(Type type, Set<Value> constants) {
        var samples = new LinkedHashSet<Value>();
        switch (type.present()) {
            case Type.Choice choice -> choice.options().forEach(option -> samples.add(Value.of(option)));
            case Type.Money money -> samples.addAll(around(constants));
            case Type.Simple simple -> samples.addAll(simple(simple, constants));
            case Type.ListOf list -> {}
            case Type.Fields fields -> {}
            case Type.RangeOf range -> {}
            case Type.OrEmpty empty -> {}
        }
        if (!samples.isEmpty() && type.mayBeEmpty()) {
            samples.add(Value.EMPTY);
        }
        return samples;
    }

    private static Set<Value> simple(Type type, Set<Value> constants) {
        var samples = new LinkedHashSet<Value>();
        if (type.equals(Type.BOOLEAN)) {
            samples.add(Value.TRUE);
            samples.add(Value.FALSE);
        } else if (type.equals(Type.TEXT)) {
            samples.addAll(constants);
            samples.add(OTHER);
        } else if (type.equals(Type.NUMBER)
                || type.equals(Type.DATE)
                || type.equals(Type.CALENDAR_MONTH)
                || type.equals(Type.DAYS)
                || type.equals(Type.MONTHS)) {
            samples.addAll(around(constants));
        }
        return samples;
    }

    private static Set<Value> around(Set<Value> constants) {
        List<Value> sorted = constants.stream()
                .filter(value -> !(value instanceof Value.Empty))
                .sorted((one, two) -> Relations.order(one, two).orElse(0))
                .toList();
        var samples = new LinkedHashSet<Value>();
        for (int i = 0; i < sorted.size(); i++) {
            samples.add(i == 0 ? beside(sorted.getFirst(), -1) : between(sorted.get(i - 1), sorted.get(i)));
            samples.add(sorted.get(i));
        }
        if (!sorted.isEmpty()) {
            samples.add(beside(sorted.getLast(), 1));
        }
        return samples;
    }

    private static Value beside(Value value, int by) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> Value.of(number.add(BigDecimal.valueOf(by)));
            case Value.Date(LocalDate date) -> Value.of(date.plusDays(by));
            case Value.Days(Duration duration) -> new Value.Days(duration.plusDays(by));
            case Value.Months(long months) -> new Value.Months(months + by);
            default -> value;
        };
    }

    private static Value between(Value low, Value high) {
        if (low instanceof Value.Num(BigDecimal a) && high instanceof Value.Num(BigDecimal b)) {
            BigDecimal middle = a.add(b).divide(BigDecimal.TWO);
            BigDecimal whole = middle.setScale(0, RoundingMode.FLOOR);
            return Value.of(whole.compareTo(a) > 0 ? whole : middle);
        }
        if (low instanceof Value.Date(LocalDate a) && high instanceof Value.Date(LocalDate b)) {
            return Value.of(a.plusDays(ChronoUnit.DAYS.between(a, b) / 2));
        }
        if (low instanceof Value.Days(Duration a) && high instanceof Value.Days(Duration b)) {
            return new Value.Days(a.plus(b).dividedBy(2));
        }
        return low instanceof Value.Months(long a) && high instanceof Value.Months(long b)
                ? new Value.Months((a + b) / 2)
                : low;
    }

    /**
     * Those of the samples that a table is meant for: where a column speaks of numbers, not of money, that follow each
     * other, such as 17 and 18, it is one of whole numbers; where the lowest is 0, of none below.
     */
    static Set<Value> meant(Type type, Set<Value> constants) {
        Set<Value> samples = of(type, constants);
        var numbers = new TreeSet<BigDecimal>();
        constants.forEach(constant -> {
            if (constant instanceof Value.Num(BigDecimal number)) {
                numbers.add(number);
            }
        });
        if (numbers.isEmpty()) {
            return samples;
        }
        boolean number = type.equals(Type.NUMBER);
        boolean fromZero = numbers.first().signum() == 0;
        samples.removeIf(value -> value instanceof Value.Num(BigDecimal sample)
                && ((fromZero && sample.signum() < 0) || (number && isBetweenNeighbours(sample, numbers))));
        return samples;
    }

    private static boolean isBetweenNeighbours(BigDecimal number, Set<BigDecimal> numbers) {
        BigDecimal below = number.setScale(0, RoundingMode.FLOOR);
        return below.compareTo(number) != 0 && numbers.contains(below) && numbers.contains(below.add(BigDecimal.ONE));
    }

    /** Of these values, what a count can be: whole and not below 0, which is one of them. */
    static Set<Value> counts(Set<Value> values) {
        var counts = new LinkedHashSet<Value>();
        if (!values.isEmpty()) {
            counts.add(Value.of(0));
        }
        for (Value value : values) {
            if (!(value instanceof Value.Num(BigDecimal number))) {
                counts.add(value);
            } else if (number.signum() >= 0) {
                counts.add(Value.of(number.setScale(0, RoundingMode.FLOOR)));
            }
        }
        return counts;
    }

    /** All constants that stand in the tests of a table's column, or in comparisons of one path. */
    static List<Value> constants(List<Node> tests) {
        var constants = new ArrayList<Value>();
        for (Node test : tests) {
            switch (test) {
                case Node.Bound bound -> constants.addAll(constants(List.of(bound.bound())));
                case Node.NoneOf none -> constants.addAll(constants(none.tests()));
                case Node.Items items -> constants.addAll(constants(items.items()));
                case Node.Range range -> {
                    range.low().ifPresent(end -> constants.addAll(constants(List.of(end))));
                    range.high().ifPresent(end -> constants.addAll(constants(List.of(end))));
                }
                default -> Constants.of(test).ifPresent(constants::add);
            }
        }
        return constants;
    }
}
