package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.Set;
import org.gulou.kernel.Sentence;

/** Names in {@code xs[…]} that mean the element's though something outside is called so too: whoever wrote them may not know. */
final class Captured {
    private static final String ROW = "row";
    private static final Set<String> OUTSIDE = Set.of(ROW, "parent", "form");

    private Captured() {}

    /**
     * Whether a filter says by itself which of the two it means: the other one is read by its path, {@code row.day}, or the
     * list is that of the other rows, which have the same names all, and nothing is compared with itself.
     */
    static boolean isTold(Node.Filter filter, String name) {
        return readsByPath(filter.condition(), name)
                || (filter.list() instanceof Node.Name(int at, String list)
                        && list.equals("siblings")
                        && !comparesWithItself(filter.condition(), name));
    }

    private static boolean readsByPath(Node condition, String name) {
        return Pieces.any(
                condition,
                piece -> piece instanceof Node.Path(int at, Node.Name of, String field)
                        && field.equals(name)
                        && OUTSIDE.contains(of.name()));
    }

    private static boolean comparesWithItself(Node condition, String name) {
        return Pieces.any(
                condition,
                piece -> piece instanceof Node.Comparison(int at, var relation, Node left, Node right)
                        && Pieces.mention(left, name)
                        && Pieces.mention(right, name));
    }

    static Fault fault(Node.Name name, Names names) {
        boolean ofRow = names.typeOf(ROW)
                .flatMap(Paths::parts)
                .filter(items -> items.containsKey(name.name()))
                .isPresent();
        Sentence advice = ofRow
                ? say("If that of this row is meant, write row.{name}", name.name())
                : say("If that is meant, write some x in … or for x in … and x.{name}", name.name());
        return new Fault(
                name.at(), say("'{name}' means the element's here, and not the '{name}' outside", name.name()), advice);
    }
}
