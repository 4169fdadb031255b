package org.gulou.language;

import java.util.Optional;

/**
 * What a name or path must be beside something else, in a condition that does nothing but compare the two.
 *
 * @param must what holds of the one looked at: of {@code end}, {@link Must#BE_MORE} in {@code end > start} and in
 *     {@code start < end}
 * @param other what it is compared with
 */
public record Facing(Must must, Expression other) {
    public enum Must {
        BE,
        NOT_BE,
        BE_LESS,
        BE_AT_MOST,
        BE_MORE,
        BE_AT_LEAST;

        private static Must left(Node.Relation relation) {
            return switch (relation) {
                case EQUAL -> BE;
                case NOT_EQUAL -> NOT_BE;
                case LESS -> BE_LESS;
                case AT_MOST -> BE_AT_MOST;
                case MORE -> BE_MORE;
                case AT_LEAST -> BE_AT_LEAST;
            };
        }

        private static Must right(Node.Relation relation) {
            return switch (relation) {
                case EQUAL, NOT_EQUAL -> left(relation);
                case LESS -> BE_MORE;
                case AT_MOST -> BE_AT_LEAST;
                case MORE -> BE_LESS;
                case AT_LEAST -> BE_AT_MOST;
            };
        }
    }

    /** The two sides of a comparison, seen from one of them. */
    record Sides(Must must, Node other) {
        static Optional<Sides> of(Node condition, String path) {
            if (!(condition instanceof Node.Comparison(int at, var relation, Node left, Node right))) {
                return Optional.empty();
            }
            if (isAt(left, path)) {
                return Optional.of(new Sides(Must.left(relation), right));
            }
            return isAt(right, path) ? Optional.of(new Sides(Must.right(relation), left)) : Optional.empty();
        }

        private static boolean isAt(Node node, String path) {
            return (node instanceof Node.Name || node instanceof Node.Path)
                    && Source.of(node).equals(path);
        }
    }
}
