package org.gulou.language;

import java.util.stream.Stream;

/** The differences of what is compared in a condition: {@code a * 2 - b} of {@code a * 2 > b}. */
final class Balances {
    private Balances() {}

    static Stream<Node> of(Node node) {
        return switch (node) {
            case Node.Every every -> every.terms().stream().flatMap(Balances::of);
            case Node.Either either -> either.terms().stream().flatMap(Balances::of);
            case Node.Call call
            when call.function().equals("not") -> call.arguments().stream().flatMap(Balances::of);
            case Node.If choice ->
                Stream.of(choice.condition(), choice.then(), choice.otherwise()).flatMap(Balances::of);
            case Node.Comparison(int at, var relation, Node left, Node right) -> difference(left, right);
            case Node.Between(int at, Node value, Node low, Node high) ->
                Stream.concat(difference(value, low), difference(value, high));
            default -> Stream.empty();
        };
    }

    private static Stream<Node> difference(Node left, Node right) {
        boolean plain = (isAnswer(left) && Constants.of(right).isPresent())
                || (isAnswer(right) && Constants.of(left).isPresent());
        return plain || isWord(left) || isWord(right)
                ? Stream.empty()
                : Stream.of(new Node.Arithmetic(left.at(), Node.Operator.SUBTRACT, left, right));
    }

    /** Words are the same or not; they do not lie apart. */
    private static boolean isWord(Node node) {
        return node instanceof Node.Literal(int at, var value)
                && !(value instanceof Value.Num || value instanceof Value.Days);
    }

    private static boolean isAnswer(Node node) {
        return node instanceof Node.Name || node instanceof Node.Path;
    }
}
