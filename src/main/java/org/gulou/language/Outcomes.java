package org.gulou.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The texts that a rule can come to, as far as they are written in it, in rules and tables that it names, or in a code list. */
record Outcomes(Names names) {
    /** Named rules within each other that are followed. */
    private static final int DEPTH = 8;

    /** What makes a list of others without changing what stands in them. */
    private static final Set<String> PASSING_ON =
            Set.of("append", "concatenate", "union", "distinct values", "flatten", "reverse");

    Stream<String> of(Node node) {
        return of(node, DEPTH);
    }

    private Stream<String> of(Node node, int depth) {
        return switch (node) {
            case Node.Literal(int at, Value.Text(String text)) -> Stream.of(text);
            case Node.If(int at, Node condition, Node then, Node otherwise) ->
                Stream.concat(of(then, depth), of(otherwise, depth));
            case Node.Items(int at, List<Node> items) -> items.stream().flatMap(item -> of(item, depth));
            case Node.Filter(int at, Node list, Node condition) -> of(list, depth);
            case Node.Call call
            when PASSING_ON.contains(call.function()) ->
                call.arguments().stream().flatMap(list -> of(list, depth));
            case Node.Call call -> table(call, "");
            case Node.Name(int at, String name) -> rule(name, depth);
            case Node.Path(int at, Node of, String field) -> part(of, field);
            default -> Stream.of();
        };
    }

    private Stream<String> table(Node.Call call, String outcome) {
        return Optional.ofNullable(names.tables().get(call.function()))
                .map(table -> table.written().getOrDefault(outcome, Set.of()))
                .stream()
                .flatMap(Set::stream);
    }

    private Stream<String> rule(String name, int depth) {
        return names
                .behind(name)
                .flatMap(Names.Behind::rule)
                .filter(rule -> depth > 0)
                .flatMap(rule -> Meanings.read(rule.text(), Spaced.names(names)))
                .stream()
                .flatMap(node -> of(node, depth - 1));
    }

    /** What an attribute is in a code list, or a table says under the name of one of its outcomes. */
    private Stream<String> part(Node of, String field) {
        if (of instanceof Node.Call call) {
            return table(call, field);
        }
        return element(new Compiler(names).compile(of).type().present()) instanceof Type.Choice choice
                ? choice.attributes().values().values().stream()
                        .map(all -> all.getOrDefault(field, Value.EMPTY))
                        .filter(Value.Text.class::isInstance)
                        .map(value -> ((Value.Text) value).text())
                        .distinct()
                : Stream.of();
    }

    private static Type element(Type type) {
        return type instanceof Type.ListOf(Type element, int least) ? element.present() : type;
    }
}
