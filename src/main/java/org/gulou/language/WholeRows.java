package org.gulou.language;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a rule takes a record, or rows of a list, with all that stands in them: it compares whole ones, keeps them or hands
 * them on. Counting them, going through them and reading a field by its name takes no more than that.
 */
public final class WholeRows {
    private WholeRows() {}

    /**
     * The column of the first such place, from 1; empty where there is none, or where {@code rule} cannot be read.
     *
     * @param rows the name of the record or list
     */
    public static Optional<Integer> in(String rule, Names names, String rows) {
        try {
            return in(Parser.expression(rule, Spaced.names(names)), Set.of(rows))
                    .map(Node::at)
                    .findFirst();
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Node> in(Node node, Set<String> rows) {
        if (isOf(node, rows)) {
            return Stream.of(node);
        }
        return switch (node) {
            case Node.Path path -> within(path.of(), rows);
            case Node.Call call
            when call.function().equals("count") && call.arguments().size() == 1 ->
                within(call.arguments().getFirst(), rows);
            case Node.Filter(int at, Node list, Node condition) ->
                Stream.concat(in(list, rows), in(condition, without(rows, "item")));
            case Node.For loop -> loop(loop.domains(), loop.result(), rows);
            case Node.Quantified quantified -> loop(quantified.domains(), quantified.condition(), rows);
            default -> Pieces.of(node).stream().flatMap(piece -> in(piece, rows));
        };
    }

    /** Whether it is such rows, or some of them. */
    private static boolean isOf(Node node, Set<String> rows) {
        return switch (node) {
            case Node.Name(int at, String name) -> rows.contains(name);
            case Node.Filter filter -> isOf(filter.list(), rows);
            default -> false;
        };
    }

    /** What is read where rows themselves may stand: only the conditions that choose them. */
    private static Stream<Node> within(Node node, Set<String> rows) {
        return switch (node) {
            case Node.Name name when isOf(name, rows) -> Stream.empty();
            case Node.Filter(int at, Node list, Node condition)
            when isOf(list, rows) -> Stream.concat(within(list, rows), in(condition, with(rows, "item")));
            default -> in(node, rows);
        };
    }

    /** A variable that goes through such rows is one of them; one of the same name that does not is something else. */
    private static Stream<Node> loop(List<Node.Domain> domains, Node result, Set<String> outside) {
        Set<String> rows = outside;
        Stream<Node> found = Stream.empty();
        for (Node.Domain domain : domains) {
            Set<String> here = rows;
            Stream<Node> last = domain.to().stream().flatMap(to -> in(to, here));
            found = Stream.concat(found, Stream.concat(within(domain.from(), here), last));
            rows = isOf(domain.from(), rows) ? with(rows, domain.variable()) : without(rows, domain.variable());
        }
        return Stream.concat(found, in(result, rows));
    }

    private static Set<String> with(Set<String> rows, String name) {
        var more = new HashSet<>(rows);
        more.add(name);
        return more;
    }

    private static Set<String> without(Set<String> rows, String name) {
        var fewer = new HashSet<>(rows);
        fewer.remove(name);
        return fewer;
    }
}
