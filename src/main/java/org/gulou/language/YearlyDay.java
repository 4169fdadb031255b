package org.gulou.language;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether the numbers that {@code date} puts together are a day in every year: 31 August of a date's year, or the first
 * of its month, but not 29 February.
 *
 * @param isDay whether something is a day or a month of the calendar, so that its year and month are what they are called
 */
record YearlyDay(Predicate<Node> isDay) {
    private static final int SHORTEST_MONTH = 28;

    boolean comes(List<Node> numbers) {
        return numbers.size() == 3
                && isYear(numbers.get(0))
                && lengthOf(numbers.get(1))
                        .filter(length -> isWithin(1, length, numbers.get(2)))
                        .isPresent();
    }

    private boolean isYear(Node node) {
        return switch (node) {
            case Node.Path(int at, Node of, String field) -> field.equals("year") && isDay.test(of);
            case Node.Arithmetic(int at, Node.Operator operator, Node left, Node right) ->
                (operator == Node.Operator.ADD || operator == Node.Operator.SUBTRACT)
                        && isYear(left)
                        && isWithin(0, 1000, right);
            default -> isWithin(1, 9999, node);
        };
    }

    /** How long the month is at least. */
    private Optional<Integer> lengthOf(Node month) {
        if (month instanceof Node.Path(int at, Node of, String field)) {
            return field.equals("month") && isDay.test(of) ? Optional.of(SHORTEST_MONTH) : Optional.empty();
        }
        return isWithin(1, 12, month)
                ? number(month).map(it -> Month.of(it.intValue()).minLength())
                : Optional.empty();
    }

    private static boolean isWithin(int low, int high, Node node) {
        return number(node)
                .filter(number -> number.stripTrailingZeros().scale() <= 0
                        && number.compareTo(BigDecimal.valueOf(low)) >= 0
                        && number.compareTo(BigDecimal.valueOf(high)) <= 0)
                .isPresent();
    }

    private static Optional<BigDecimal> number(Node node) {
        return Constants.of(node)
                .flatMap(value ->
                        value instanceof Value.Num(BigDecimal number) ? Optional.of(number) : Optional.empty());
    }
}
