package org.gulou.kernel;

/**
 * A mistake in a definition, at the place where its owner can mend it.
 *
 * @param file relative to the catalogue folder
 * @param line from 1
 * @param column from 1
 * @param reason what was expected and what came
 * @param suggestion what to write instead; the empty text where nothing better is known
 */
public record Problem(String file, int line, int column, String reason, String suggestion)
        implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        return java.util.Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column)
                .thenComparing(Problem::reason)
                .compare(this, other);
    }

    @Override
    public String toString() {
        String place = file + ":" + line + ":" + column + ": " + reason;
        String sentence = reason.endsWith(".") || reason.endsWith("?") ? place : place + ".";
        return suggestion.isEmpty() ? place : sentence + " " + suggestion;
    }
}
