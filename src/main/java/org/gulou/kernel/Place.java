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

    /** A mistake at this place, told in both languages of the portal. */
    public Problem problem(LocalizedText reason, LocalizedText suggestion) {
        return new Problem(
                file, line, column, reason.in("en"), suggestion.in("en"), reason.in("zh") + suggestion.in("zh"));
    }

    /** The place {@code columns} further right on the same line: where a fault inside a text lies. */
    public Place right(int columns) {
        return new Place(file, line, column + columns);
    }
}
