package org.gulou.language;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.language.Node.Relation;

/**
 * One answer against several texts, as in {@code tier = "A" or tier = "B"} and {@code tier in ["A", "B"]}: most conditions
 * of forms are like this. A text is looked up among them at once; of anything else the condition itself decides.
 *
 * @param answer the name or path that is compared
 */
record OneOf(Node answer, Set<String> texts) {
    /** So many are looked through faster than they are hashed. */
    private static final int FEW = 8;

    /** Whether all alternatives compare one answer with a text. */
    static Optional<OneOf> of(List<Node> alternatives) {
        var texts = new HashSet<String>();
        Optional<Node> answer = Optional.empty();
        for (Node alternative : alternatives) {
            if (!(alternative instanceof Node.Comparison comparison)
                    || comparison.relation() != Relation.EQUAL
                    || !(comparison.left() instanceof Node.Name || comparison.left() instanceof Node.Path)
                    || !(comparison.right() instanceof Node.Literal(int at, Value.Text(String text)))
                    || answer.filter(one -> !Source.of(one).equals(Source.of(comparison.left())))
                            .isPresent()) {
                return Optional.empty();
            }
            answer = Optional.of(comparison.left());
            texts.add(text);
        }
        return answer.map(one -> new OneOf(one, Set.copyOf(texts)));
    }

    /** The texts that are written as a list; empty for any other list. */
    static Optional<Set<String>> texts(Node list) {
        if (!(list instanceof Node.Items(int at, List<Node> items))) {
            return Optional.empty();
        }
        var texts = new HashSet<String>();
        for (Node item : items) {
            if (!(item instanceof Node.Literal(int where, Value.Text(String text)))) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(Set.copyOf(texts));
    }

    static Code among(Set<String> texts, Code answer, Code otherwise) {
        String[] known = texts.toArray(String[]::new);
        return frame -> answer.run(frame) instanceof Value.Text(String text)
                ? Value.of(known.length <= FEW ? among(known, text) : texts.contains(text))
                : otherwise.run(frame);
    }

    private static boolean among(String[] known, String text) {
        for (String one : known) {
            if (one.equals(text)) {
                return true;
            }
        }
        return false;
    }
}
