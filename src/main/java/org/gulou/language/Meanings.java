package org.gulou.language;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.language.Names.Behind;

/** Conditions with the named rules in them written out, so that what two of them say can be put side by side. */
final class Meanings {
    /** Named rules within each other that are written out; beyond, the name stands for itself. */
    private static final int DEPTH = 8;

    /** Parts of what a rule says, written out; a longer one stands for itself: rules that read two rules each double it. */
    private static final int LONGEST = 200;

    private final Names names;
    private final Spaced spaced;
    private final Map<String, Optional<Node>> read = new HashMap<>();
    private final Map<Within, Node> known = new HashMap<>();
    private final IdentityHashMap<Node, Integer> lengths = new IdentityHashMap<>();

    Meanings(Names names) {
        this.names = names;
        this.spaced = Spaced.names(names);
    }

    /** A name where so many rules within each other may still be written out. */
    private record Within(String name, int depth) {}

    /** A condition as it was written somewhere, with its rules written out; empty where it cannot be read. */
    Optional<Node> of(String written) {
        return read(written).map(this::of);
    }

    Node of(Node condition) {
        return of(condition, DEPTH);
    }

    private Node of(Node node, int depth) {
        return switch (node) {
            case Node.Every(int at, List<Node> terms) ->
                new Node.Every(at, terms.stream().map(term -> of(term, depth)).toList());
            case Node.Either(int at, List<Node> terms) ->
                new Node.Either(at, terms.stream().map(term -> of(term, depth)).toList());
            case Node.If(int at, Node condition, Node then, Node otherwise) ->
                new Node.If(at, of(condition, depth), of(then, depth), of(otherwise, depth));
            case Node.Call(int at, String function, List<Node> arguments, var called)
            when function.equals("not") && arguments.size() == 1 ->
                new Node.Call(at, function, List.of(of(arguments.getFirst(), depth)), called);
            case Node.Name(int at, String name)
            when depth > 0 && isCondition(name) -> rule(node, new Within(name, depth));
            default -> node;
        };
    }

    private Node rule(Node name, Within within) {
        Node before = known.get(within);
        if (before != null) {
            return before;
        }
        Node rule = names.behind(within.name())
                .flatMap(Behind::rule)
                .flatMap(written -> read(written.text()))
                .map(said -> of(said, within.depth() - 1))
                .filter(said -> length(said) <= LONGEST)
                .orElse(name);
        known.put(within, rule);
        lengths.put(rule, length(rule));
        return rule;
    }

    private int length(Node node) {
        Integer counted = lengths.get(node);
        return counted != null
                ? counted
                : switch (node) {
                    case Node.Every every -> length(every.terms().stream());
                    case Node.Either either -> length(either.terms().stream());
                    case Node.If choice -> length(Stream.of(choice.condition(), choice.then(), choice.otherwise()));
                    case Node.Call call -> length(call.arguments().stream());
                    default -> 1;
                };
    }

    private int length(Stream<Node> parts) {
        return 1 + parts.mapToInt(this::length).sum();
    }

    private boolean isCondition(String name) {
        return names.typeOf(name)
                .filter(type -> type.present().equals(Type.BOOLEAN))
                .isPresent();
    }

    /** What is written, as it stands; empty where it cannot be read. */
    Optional<Node> read(String written) {
        return read.computeIfAbsent(written, text -> read(text, spaced));
    }

    static Optional<Node> read(String written, Spaced spaced) {
        try {
            return Optional.of(Parser.expression(written, spaced));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
