package org.gulou.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Functions that make one value of a list. An element that is null makes the result null, as the standard says. */
final class AggregateFunctions {
    static final List<Builtin> ALL = List.of(
            Builtin.of("count(list: list<any>): number", (a, f) -> Value.of(items(a).size()))
                    .takingUnknownElements(),
            Builtin.of("count(values: any*): number", (a, f) -> Value.of(items(a).size()))
                    .takingUnknownElements(),
            numbers("sum(list: list<number>): number if any", AggregateFunctions::sum)
                    .yielding(Builtin::element),
            numbers("sum(numbers: number*): number", AggregateFunctions::sum).yielding(Builtin::element),
            numbers("product(list: list<number>): number if any", AggregateFunctions::product),
            numbers("product(numbers: number*): number", AggregateFunctions::product),
            numbers("mean(list: list<number>): number if any", AggregateFunctions::mean)
                    .yielding(Builtin::element),
            numbers("mean(numbers: number*): number", AggregateFunctions::mean).yielding(Builtin::element),
            numbers("median(list: list<number>): number if any", AggregateFunctions::median)
                    .yielding(Builtin::element),
            numbers("median(numbers: number*): number", AggregateFunctions::median)
                    .yielding(Builtin::element),
            numbers("stddev(list: list<number>): number or empty", AggregateFunctions::deviation),
            numbers("stddev(numbers: number*): number or empty", AggregateFunctions::deviation),
            Builtin.of("mode(list: list<number>): list<number> or empty", (a, f) -> mode(items(a))),
            Builtin.of("mode(numbers: number*): list<number> or empty", (a, f) -> mode(items(a))),
            Builtin.of("min(list: list<any>): any if any", (a, f) -> extreme(items(a), -1))
                    .yielding(Builtin::element),
            Builtin.of("min(values: any*): any", (a, f) -> extreme(items(a), -1))
                    .yielding(Builtin::element),
            Builtin.of("max(list: list<any>): any if any", (a, f) -> extreme(items(a), 1))
                    .yielding(Builtin::element),
            Builtin.of("max(values: any*): any", (a, f) -> extreme(items(a), 1)).yielding(Builtin::element),
            Builtin.of("all(list: list<boolean>): boolean or empty", (a, f) -> all(items(a)))
                    .takingUnknownElements(),
            Builtin.of("all(values: boolean*): boolean or empty", (a, f) -> all(items(a)))
                    .takingUnknownElements(),
            Builtin.of("any(list: list<boolean>): boolean or empty", (a, f) -> any(items(a)))
                    .takingUnknownElements(),
            Builtin.of("any(values: boolean*): boolean or empty", (a, f) -> any(items(a)))
                    .takingUnknownElements());

    private AggregateFunctions() {}

    @FunctionalInterface
    private interface OfNumbers {
        Value of(List<BigDecimal> numbers);
    }

    private static Builtin numbers(String declaration, OfNumbers function) {
        return Builtin.of(
                declaration, (a, f) -> numbers(items(a)).map(function::of).orElse(Value.EMPTY));
    }

    private static List<Value> items(Value[] arguments) {
        return ((Value.Items) arguments[0]).items();
    }

    /** Empty where the list is, or where an element is no number. */
    private static Optional<List<BigDecimal>> numbers(List<Value> items) {
        var numbers = new ArrayList<BigDecimal>(items.size());
        for (Value item : items) {
            if (!(item instanceof Value.Num(BigDecimal number))) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    static Value sum(List<BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = Calculation.sum(sum, number);
        }
        return Calculation.number(sum);
    }

    private static Value product(List<BigDecimal> numbers) {
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal number : numbers) {
            product = product.multiply(number, Calculation.DIGITS);
        }
        return Calculation.number(product);
    }

    private static Value mean(List<BigDecimal> numbers) {
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Value.of(sum.divide(BigDecimal.valueOf(numbers.size()), Calculation.DIGITS));
    }

    private static Value median(List<BigDecimal> numbers) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? Value.of(sorted.get(middle)) : mean(sorted.subList(middle - 1, middle + 1));
    }

    /** Of a sample: null for fewer than two numbers. */
    private static Value deviation(List<BigDecimal> numbers) {
        if (numbers.size() < 2) {
            return Value.EMPTY;
        }
        BigDecimal mean = numbers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), Calculation.DIGITS);
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            BigDecimal off = number.subtract(mean, Calculation.DIGITS);
            squares = squares.add(off.multiply(off, Calculation.DIGITS), Calculation.DIGITS);
        }
        return Calculation.number(squares.divide(BigDecimal.valueOf(numbers.size() - 1L), Calculation.DIGITS)
                .sqrt(Calculation.DIGITS));
    }

    private static Value mode(List<Value> items) {
        if (items.isEmpty()) {
            return new Value.Items(List.of());
        }
        Optional<List<BigDecimal>> numbers = numbers(items);
        if (numbers.isEmpty()) {
            return Value.EMPTY;
        }
        var counts = new LinkedHashMap<BigDecimal, Integer>();
        numbers.get().stream()
                .map(BigDecimal::stripTrailingZeros)
                .sorted()
                .forEach(number -> counts.merge(number, 1, Integer::sum));
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        return new Value.Items(counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .<Value>map(count -> Value.of(count.getKey()))
                .toList());
    }

    private static Value extreme(List<Value> items, int sign) {
        Value best = Value.EMPTY;
        for (Value item : items) {
            if (best instanceof Value.Empty) {
                best = item;
            }
            var order = Relations.order(item, best);
            if (order.isEmpty()) {
                return Value.EMPTY;
            }
            best = order.getAsInt() * sign > 0 ? item : best;
        }
        return best;
    }

    private static Value all(List<Value> items) {
        return items.stream().reduce(Value.TRUE, Logic::and);
    }

    private static Value any(List<Value> items) {
        return items.stream().reduce(Value.FALSE, Logic::or);
    }
}
