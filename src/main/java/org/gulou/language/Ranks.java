package org.gulou.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests by the order of options, said by their names: {@code >= "bush"} is {@code ["bush", "grazed"]}. */
final class Ranks {
    private Ranks() {}

    /** The same test where it goes by no order; where a value may be missing it is not the same. */
    static Node named(Type type, Node test) {
        if (!(type instanceof Type.Choice choice) || !choice.ordered()) {
            return test;
        }
        List<String> options = new ArrayList<>(choice.options());
        return switch (test) {
            case Node.Bound(int at, Node.Relation relation, Node bound)
            when relation.orders() ->
                rank(options, bound)
                        .map(rank -> {
                            boolean up = relation == Node.Relation.MORE || relation == Node.Relation.AT_LEAST;
                            boolean own = relation == Node.Relation.AT_LEAST || relation == Node.Relation.AT_MOST;
                            return up
                                    ? of(at, options.subList(rank + (own ? 0 : 1), options.size()))
                                    : of(at, options.subList(0, rank + (own ? 1 : 0)));
                        })
                        .orElse(test);
            case Node.Range(int at, var low, boolean lowIncluded, var high, boolean highIncluded) -> {
                Optional<Integer> from = low.map(end -> rank(options, end)).orElse(Optional.of(0));
                Optional<Integer> to = high.map(end -> rank(options, end)).orElse(Optional.of(options.size() - 1));
                if (from.isEmpty() || to.isEmpty()) {
                    yield test;
                }
                int first = from.get() + (low.isPresent() && !lowIncluded ? 1 : 0);
                int end = to.get() + (high.isPresent() && !highIncluded ? 0 : 1);
                yield of(at, first < end ? options.subList(first, end) : List.of());
            }
            default -> test;
        };
    }

    private static Optional<Integer> rank(List<String> options, Node option) {
        return option instanceof Node.Literal(int at, Value.Text(String text)) && options.contains(text)
                ? Optional.of(options.indexOf(text))
                : Optional.empty();
    }

    private static Node of(int at, List<String> options) {
        return new Node.Items(
                at,
                options.stream()
                        .<Node>map(option -> new Node.Literal(at, Value.of(option)))
                        .toList());
    }
}
