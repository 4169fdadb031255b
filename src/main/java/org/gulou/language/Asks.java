package org.gulou.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** With what a rule may ask a table. */
record Asks(Node rule, Names names) {
    /** Whether a call anywhere in the rule may hand on just these values. */
    boolean may(String function, List<Value> values) {
        return calls(rule)
                .filter(call -> call.function().equals(function))
                .anyMatch(call -> call.arguments().size() != values.size() || may(call.arguments(), values));
    }

    private static Stream<Node.Call> calls(Node node) {
        Stream<Node.Call> inside = Pieces.of(node).stream().flatMap(Asks::calls);
        return node instanceof Node.Call call ? Stream.concat(Stream.of(call), inside) : inside;
    }

    private boolean may(List<Node> arguments, List<Value> values) {
        var worlds = new Worlds(names);
        var conditions = new ArrayList<Node>();
        IntStream.range(0, values.size())
                .filter(input -> worlds.type(arguments.get(input)).isPresent())
                .filter(input -> !(values.get(input) instanceof Value.Empty))
                .forEach(input -> conditions.add(new Node.Comparison(
                        0, Node.Relation.EQUAL, arguments.get(input), new Node.Literal(0, values.get(input)))));
        return conditions.isEmpty() || !Judgement.isNever(new Node.Every(0, conditions), names);
    }
}
