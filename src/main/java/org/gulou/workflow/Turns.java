package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.gulou.language.Expression;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Where comparisons turn whose sides are calculated, or are both answers: {@code amount * 2 > 100} at 50. What is looked
 * for lies on a straight line; only what somebody may well answer is found, whole numbers and amounts of whole cents.
 *
 * @param balances the differences of the sides
 */
record Turns(List<Expression> balances) {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** What stands for one of two answers: the other is looked for beside it, whatever it is. */
    private static final List<Integer> EXAMPLES = List.of(100, 1_000, 1_000_000);

    static Turns of(List<Expression> conditions) {
        return new Turns(
                conditions.stream().flatMap(rule -> rule.balances().stream()).toList());
    }

    /**
     * The values of an answer of {@code type} at which a comparison turns.
     *
     * @param look evaluates a difference with a value of the answer
     */
    List<Value> at(Type type, BiFunction<Expression, Value, Value> look) {
        return balances.stream()
                .flatMap(balance -> root(balance, type, look).stream())
                .toList();
    }

    static List<Value> examples(Type type) {
        return EXAMPLES.stream()
                .map(number -> value(BigDecimal.valueOf(number), type))
                .toList();
    }

    private static Optional<Value> root(Expression balance, Type type, BiFunction<Expression, Value, Value> look) {
        List<BigDecimal> line = IntStream.range(0, 3)
                .mapToObj(x -> look.apply(balance, value(BigDecimal.valueOf(x), type)))
                .flatMap(value -> measure(value).stream())
                .toList();
        if (line.size() < 3) {
            return Optional.empty();
        }
        BigDecimal slope = line.get(1).subtract(line.get(0));
        boolean straight = line.get(2).subtract(line.get(1)).compareTo(slope) == 0;
        return straight && slope.signum() != 0
                ? quotient(line.get(0).negate(), slope)
                        .filter(root -> mayBeAnswered(root, type))
                        .map(root -> value(root, type))
                : Optional.empty();
    }

    private static Optional<BigDecimal> quotient(BigDecimal number, BigDecimal by) {
        try {
            return Optional.of(number.divide(by).stripTrailingZeros());
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    private static boolean mayBeAnswered(BigDecimal number, Type type) {
        return number.precision() - number.scale() < 9 && number.scale() <= (type instanceof Type.Money ? 2 : 0);
    }

    private static Value value(BigDecimal number, Type type) {
        return type.equals(Type.DATE) ? Value.of(FIRST.plusDays(number.longValue())) : Value.of(number);
    }

    private static Optional<BigDecimal> measure(Value difference) {
        return switch (difference) {
            case Value.Num(BigDecimal number) -> Optional.of(number);
            case Value.Days(Duration days) -> Optional.of(BigDecimal.valueOf(days.toDays()));
            default -> Optional.empty();
        };
    }
}
