package org.gulou.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an expression consists of. */
final class Pieces {
    private Pieces() {}

    /** Whether {@code name} is read anywhere in {@code node}. */
    static boolean mention(Node node, String name) {
        return mention(node, name::equals);
    }

    /** Whether such a name is read anywhere in {@code node}. */
    static boolean mention(Node node, Predicate<String> name) {
        return any(node, piece -> piece instanceof Node.Name(int at, String read) && name.test(read));
    }

    /** Whether {@code function} is called anywhere in {@code node}. */
    static boolean call(Node node, String function) {
        return any(
                node,
                piece -> piece instanceof Node.Call call && call.function().equals(function));
    }

    /** The texts with which {@code function} is called anywhere in {@code node}, as they are written in it. */
    static Stream<String> named(Node node, String function) {
        Stream<String> inside = of(node).stream().flatMap(piece -> named(piece, function));
        return node instanceof Node.Call(int at, String called, List<Node> arguments, var names)
                        && called.equals(function)
                        && !arguments.isEmpty()
                        && arguments.getFirst() instanceof Node.Literal(int there, Value.Text(String text))
                ? Stream.concat(Stream.of(text), inside)
                : inside;
    }

    /** The constants in {@code node}, such as literals and days. */
    static Stream<Value> constants(Node node) {
        Stream<Value> inside = of(node).stream().flatMap(Pieces::constants);
        return Stream.concat(Constants.of(node).stream(), inside);
    }

    /** What is compared anywhere in {@code node}. */
    static Stream<Node.Comparison> comparisons(Node node) {
        Stream<Node.Comparison> inside = of(node).stream().flatMap(Pieces::comparisons);
        return node instanceof Node.Comparison comparison ? Stream.concat(Stream.of(comparison), inside) : inside;
    }

    static boolean any(Node node, Predicate<Node> test) {
        return test.test(node) || of(node).stream().anyMatch(piece -> any(piece, test));
    }

    /** What {@code node} is directly made of. */
    static List<Node> of(Node node) {
        return switch (node) {
            case Node.Name name -> List.of();
            case Node.Literal literal -> List.of();
            case Node.PeriodLiteral period -> List.of();
            case Node.Anything anything -> List.of();
            case Node.Path path -> List.of(path.of());
            case Node.Filter filter -> List.of(filter.list(), filter.condition());
            case Node.Call call -> call.arguments();
            case Node.Function function -> List.of(function.body());
            case Node.Apply apply -> with(apply.arguments(), apply.function());
            case Node.Negation negation -> List.of(negation.operand());
            case Node.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Node.Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Node.Every every -> every.terms();
            case Node.Either either -> either.terms();
            case Node.If choice -> List.of(choice.condition(), choice.then(), choice.otherwise());
            case Node.For loop -> with(within(loop.domains()), loop.result());
            case Node.Quantified quantified -> with(within(quantified.domains()), quantified.condition());
            case Node.Between between -> List.of(between.value(), between.low(), between.high());
            case Node.In in -> with(in.tests(), in.value());
            case Node.Bound bound -> List.of(bound.bound());
            case Node.NoneOf none -> none.tests();
            case Node.Items items -> items.items();
            case Node.Range range ->
                Stream.concat(range.low().stream(), range.high().stream()).toList();
            case Node.Context context ->
                context.entries().stream().map(Node.Entry::value).toList();
            case Node.InstanceOf instance -> List.of(instance.value());
        };
    }

    private static List<Node> with(List<Node> nodes, Node other) {
        var all = new ArrayList<>(nodes);
        all.add(other);
        return all;
    }

    private static List<Node> within(List<Node.Domain> domains) {
        return domains.stream()
                .flatMap(domain -> Stream.concat(Stream.of(domain.from()), domain.to().stream()))
                .toList();
    }
}
