package org.gulou.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.language.Node.Domain;

/** Follows a rule back to the answers that it hands on unchanged. */
record Handing(Names names) {
    /** Named rules within each other that are followed. */
    private static final int DEPTH = 8;

    /** Functions whose result holds the elements of their first argument, and no others. */
    private static final Set<String> SAME_ELEMENTS =
            Set.of("sort", "reverse", "flatten", "distinct values", "sublist", "remove", "min", "max", "mode");

    Handed of(String source, Map<String, Handed> known) {
        return of(source, known, DEPTH);
    }

    private Handed of(String source, Map<String, Handed> known, int depth) {
        return Meanings.read(source, Spaced.names(names))
                .map(node -> of(node, known, depth))
                .orElse(Handed.NOTHING);
    }

    private Handed of(Node node, Map<String, Handed> known, int depth) {
        return switch (node) {
            case Node.Name(int at, String name) -> named(name, known, depth);
            case Node.Path(int at, Node of, String field) ->
                of(of, known, depth).part(field);
            case Node.Filter(int at, Node list, Node condition) -> of(list, known, depth);
            case Node.For(int at, List<Domain> domains, Node result) ->
                of(result, within(domains, known, depth), depth);
            case Node.Context(int at, List<Node.Entry> entries) -> parts(entries, known, depth);
            case Node.If(int at, Node condition, Node then, Node otherwise) ->
                either(List.of(then, otherwise), known, depth);
            case Node.Items(int at, List<Node> items) -> either(items, known, depth);
            case Node.Call(int at, String function, List<Node> arguments, var called)
            when !arguments.isEmpty() && called.isEmpty() && SAME_ELEMENTS.contains(function) ->
                of(arguments.getFirst(), known, depth);
            case Node.Call(int at, String function, List<Node> arguments, var called)
            when called.isEmpty() && (function.equals("concatenate") || function.equals("union")) ->
                either(arguments, known, depth);
            default -> Handed.NOTHING;
        };
    }

    private Handed named(String name, Map<String, Handed> known, int depth) {
        if (known.containsKey(name)) {
            return known.getOrDefault(name, Handed.NOTHING);
        }
        return names.behind(name)
                .flatMap(Names.Behind::rule)
                .map(rule -> depth == 0 ? Handed.NOTHING : of(rule.text(), Map.of(), depth - 1))
                .orElseGet(() -> names.typeOf(name).isPresent() ? new Handed.Answer(name) : Handed.NOTHING);
    }

    private Map<String, Handed> within(List<Domain> domains, Map<String, Handed> known, int depth) {
        var inside = new LinkedHashMap<>(known);
        for (Domain domain : domains) {
            inside.put(domain.variable(), domain.to().isPresent() ? Handed.NOTHING : of(domain.from(), inside, depth));
        }
        return inside;
    }

    /** An entry may read those before it. */
    private Handed parts(List<Node.Entry> entries, Map<String, Handed> known, int depth) {
        var inside = new LinkedHashMap<>(known);
        var parts = new LinkedHashMap<String, Handed>();
        for (Node.Entry entry : entries) {
            Handed handed = of(entry.value(), inside, depth);
            inside.put(entry.name(), handed);
            parts.put(entry.name(), handed);
        }
        return new Handed.Parts(parts);
    }

    /** What all of them hand on; {@code null} is as good as any. */
    private Handed either(List<Node> nodes, Map<String, Handed> known, int depth) {
        List<Handed> all = nodes.stream()
                .filter(node -> !(node instanceof Node.Literal literal && literal.value() instanceof Value.Empty))
                .map(node -> of(node, known, depth))
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : Handed.NOTHING;
    }
}
