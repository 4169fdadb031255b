package org.gulou.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer that a rule compares with a number.
 *
 * @param path of the answer, as written
 * @param column of the number in the text of the rule, from 1
 */
public record Compared(String path, BigDecimal number, int column) {
    static List<Compared> in(Node rule) {
        return Pieces.comparisons(rule)
                .flatMap(one ->
                        Stream.concat(of(one.left(), one.right()).stream(), of(one.right(), one.left()).stream()))
                .toList();
    }

    private static Optional<Compared> of(Node answer, Node constant) {
        return constant instanceof Node.Literal(int at, Value.Num(BigDecimal number))
                        && (answer instanceof Node.Name || answer instanceof Node.Path)
                ? Optional.of(new Compared(Source.of(answer), number, at))
                : Optional.empty();
    }
}
