package org.gulou.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of the sign of a number from how it is written: how many there are, and what is added to it. */
final class Signs {
    private static final Set<String> AMOUNTS = Set.of("count", "string length", "abs");

    private Signs() {}

    /** Whether it is surely above 0, such as {@code count(household) + 1} and {@code max(months, 1)}. */
    static boolean isPositive(Node node) {
        return switch (node) {
            case Node.Arithmetic(int at, var operator, Node left, Node right) ->
                switch (operator) {
                    case ADD ->
                        (isPositive(left) && isNotNegative(right)) || (isNotNegative(left) && isPositive(right));
                    case MULTIPLY -> isPositive(left) && isPositive(right);
                    case SUBTRACT, DIVIDE, POWER -> false;
                };
            case Node.Call call
            when call.function().equals("max") -> compared(call).anyMatch(Signs::isPositive);
            case Node.Call call
            when call.function().equals("min") -> compared(call).allMatch(Signs::isPositive);
            default -> written(node) > 0;
        };
    }

    /** The numbers of which the call takes one, as far as they are written one by one. */
    private static Stream<Node> compared(Node.Call call) {
        return call.arguments().stream()
                .flatMap(argument -> argument instanceof Node.Items(int at, List<Node> items)
                        ? items.stream()
                        : Stream.of(argument));
    }

    private static boolean isNotNegative(Node node) {
        return switch (node) {
            case Node.Call call -> AMOUNTS.contains(call.function());
            case Node.Arithmetic(int at, var operator, Node left, Node right) ->
                (operator == Node.Operator.ADD || operator == Node.Operator.MULTIPLY)
                        && isNotNegative(left)
                        && isNotNegative(right);
            default -> written(node) >= 0;
        };
    }

    /** The sign of a number that stands in the rule; below 0 for whatever is not written there. */
    private static int written(Node node) {
        return Constants.of(node).orElse(Value.EMPTY) instanceof Value.Num(BigDecimal number) ? number.signum() : -1;
    }
}
