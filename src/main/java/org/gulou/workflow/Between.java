package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/**
 * The numbers and days with which conditions compare. Where something is done below one of them and above it, but not there,
 * somebody has forgotten it; what lies beyond the first and the last may be impossible, which no condition tells.
 */
record Between(List<BigDecimal> numbers, List<LocalDate> days) {
    private static final BigDecimal A_LITTLE = new BigDecimal("0.000001");

    static Between of(List<Expression> conditions) {
        var numbers = new TreeSet<BigDecimal>();
        var days = new TreeSet<LocalDate>();
        conditions.stream().flatMap(rule -> rule.constants().stream()).forEach(constant -> {
            if (constant instanceof Value.Num(BigDecimal number)) {
                numbers.add(number);
            } else if (constant instanceof Value.Date(LocalDate day)) {
                days.add(day);
            }
        });
        return new Between(List.copyOf(numbers), List.copyOf(days));
    }

    /** With more of them. */
    Between and(List<Value> more) {
        var allNumbers = new TreeSet<>(numbers);
        var allDays = new TreeSet<>(days);
        more.forEach(value -> {
            if (value instanceof Value.Num(BigDecimal number)) {
                allNumbers.add(number);
            } else if (value instanceof Value.Date(LocalDate day)) {
                allDays.add(day);
            }
        });
        return new Between(List.copyOf(allNumbers), List.copyOf(allDays));
    }

    /** The values next to a number or a day; none beside anything else. */
    static List<Value> around(Value value) {
        return switch (value) {
            case Value.Num(BigDecimal number) ->
                List.of(Value.of(number.subtract(A_LITTLE)), Value.of(number.add(A_LITTLE)));
            case Value.Date(LocalDate day) -> List.of(Value.of(day.minusDays(1)), Value.of(day.plusDays(1)));
            default -> List.of();
        };
    }

    /** Those at which nothing is done, though it may be at some less and at some more. */
    List<Value> holes(Predicate<Value> isDone) {
        var holes = new ArrayList<>(holes(
                numbers.stream().<Value>map(Value::of).toList(),
                numbers.stream()
                        .map(number -> List.<Value>of(
                                Value.of(number.subtract(A_LITTLE)), Value.of(number), Value.of(number.add(A_LITTLE))))
                        .toList(),
                isDone));
        holes.addAll(holes(
                days.stream().<Value>map(Value::of).toList(),
                days.stream()
                        .map(day ->
                                List.<Value>of(Value.of(day.minusDays(1)), Value.of(day), Value.of(day.plusDays(1))))
                        .toList(),
                isDone));
        return holes;
    }

    private static List<Value> holes(List<Value> values, List<List<Value>> around, Predicate<Value> isDone) {
        List<Value> probes = around.stream().flatMap(List::stream).toList();
        List<Boolean> done = probes.stream().map(isDone::test).toList();
        var holes = new ArrayList<Value>();
        for (int i = 0; i < values.size(); i++) {
            int at = 3 * i + 1;
            if (!done.get(at)
                    && done.subList(0, at).contains(true)
                    && done.subList(at + 1, done.size()).contains(true)) {
                holes.add(values.get(i));
            }
        }
        return holes;
    }
}
