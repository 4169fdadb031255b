package org.gulou.kernel;

/**
 * Where something stands in a definition.
 *
 * @param file relative to the catalogue folder
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {
    /** A mistake at this place. */
    public Problem problem(Sentence found, Sentence advice) {
        return new Problem(file, line, column, found, advice);
    }

    /** A mistake at this place, of which nothing better is known. */
    public Problem problem(Sentence found) {
        return problem(found, Sentence.NONE);
    }

    /** The place {@code columns} further right on the same line: where a fault inside a text lies. */
    public Place right(int columns) {
        return new Place(file, line, column + columns);
    }

    /** {@code file:line:column}, as compilers write it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
