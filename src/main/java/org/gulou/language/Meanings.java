package org.gulou.language;

import java.util.List;
import java.util.Optional;
import org.gulou.language.Names.Behind;

/** Conditions with the named rules in them written out, so that what two of them say can be put side by side. */
final class Meanings {
    /** Named rules within each other that are written out; beyond, the name stands for itself. */
    private static final int DEPTH = 8;

    private final Names names;

    Meanings(Names names) {
        this.names = names;
    }

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
            when depth > 0 && isCondition(name) ->
                names.behind(name)
                        .flatMap(Behind::rule)
                        .flatMap(this::read)
                        .map(rule -> of(rule, depth - 1))
                        .orElse(node);
            default -> node;
        };
    }

    private boolean isCondition(String name) {
        return names.typeOf(name)
                .filter(type -> type.present().equals(Type.BOOLEAN))
                .isPresent();
    }

    private Optional<Node> read(String written) {
        return read(written, Spaced.names(names));
    }

    static Optional<Node> read(String written, Spaced spaced) {
        try {
            return Optional.of(Parser.expression(written, spaced));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
