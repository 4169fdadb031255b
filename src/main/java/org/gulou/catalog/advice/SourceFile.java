package org.gulou.catalog.advice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.gulou.catalog.definition.Node;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.kernel.Place;

/** A file as a tree, and as lines, so that a word in the midst of a text can be pointed at. */
record SourceFile(String path, Fields tree, List<String> lines) {
    /** A text may be folded over so many lines. */
    private static final int LONGEST = 200;

    static Optional<SourceFile> read(String path, byte[] bytes) {
        return Node.read(path, bytes)
                .map(tree -> new SourceFile(
                        path, tree, new String(bytes, UTF_8).lines().toList()));
    }

    /** Where {@code part} of a text stands; where the text begins if its lines hold it otherwise. */
    Place of(Scalar text, String part) {
        Place begin = text.place();
        String first = part.strip().lines().findFirst().orElse("");
        for (int line = begin.line(); line <= Math.min(lines.size(), begin.line() + LONGEST); line++) {
            int at = lines.get(line - 1).indexOf(first, line == begin.line() ? begin.column() - 1 : 0);
            if (at >= 0) {
                return new Place(path, line, at + 1);
            }
        }
        return begin;
    }
}
