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
    public Problem problem(String reason, String suggestion) {
        return new Problem(file, line, column, reason, suggestion);
    }

    /** The place {@code columns} further right on the same line: where a fault inside a text lies. */
    public Place right(int columns) {
        return new Place(file, line, column + columns);
    }
}
