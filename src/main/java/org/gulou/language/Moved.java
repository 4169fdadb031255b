package org.gulou.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition on the fields of a record as it reads from outside: {@code age > 3} where the record is {@code p} is {@code
 * p.age > 3}.
 *
 * @param fields of the record
 */
record Moved(Node base, Set<String> fields) {
    /** Empty where it binds names of its own, or is made of anything but conditions on answers. */
    Optional<Node> of(Node condition) {
        return canBeMoved(condition) ? Optional.of(moved(condition)) : Optional.empty();
    }

    private static boolean canBeMoved(Node node) {
        boolean plain = switch (node) {
            case Node.Name name -> true;
            case Node.Path path -> true;
            case Node.Literal literal -> true;
            case Node.Comparison comparison -> true;
            case Node.Between between -> true;
            case Node.In in -> true;
            case Node.Bound bound -> true;
            case Node.Range range -> true;
            case Node.Items items -> true;
            case Node.Call call -> true;
            case Node.Every every -> true;
            case Node.Either either -> true;
            default -> false;
        };
        return plain && Pieces.of(node).stream().allMatch(Moved::canBeMoved);
    }

    private Node moved(Node node) {
        return switch (node) {
            case Node.Name(int at, String name) when fields.contains(name) -> new Node.Path(at, base, name);
            case Node.Path(int at, Node of, String field) -> new Node.Path(at, moved(of), field);
            case Node.Comparison(int at, Node.Relation relation, Node left, Node right) ->
                new Node.Comparison(at, relation, moved(left), moved(right));
            case Node.Between(int at, Node value, Node low, Node high) ->
                new Node.Between(at, moved(value), moved(low), moved(high));
            case Node.In(int at, Node value, List<Node> tests) -> new Node.In(at, moved(value), moved(tests));
            case Node.Bound(int at, Node.Relation relation, Node bound) -> new Node.Bound(at, relation, moved(bound));
            case Node.Range(int at, var low, boolean lowIncluded, var high, boolean highIncluded) ->
                new Node.Range(at, low.map(this::moved), lowIncluded, high.map(this::moved), highIncluded);
            case Node.Items(int at, List<Node> items) -> new Node.Items(at, moved(items));
            case Node.Call(int at, String function, List<Node> arguments, List<String> names) ->
                new Node.Call(at, function, moved(arguments), names);
            case Node.Every(int at, List<Node> terms) -> new Node.Every(at, moved(terms));
            case Node.Either(int at, List<Node> terms) -> new Node.Either(at, moved(terms));
            default -> node;
        };
    }

    private List<Node> moved(List<Node> nodes) {
        return nodes.stream().map(this::moved).toList();
    }
}
