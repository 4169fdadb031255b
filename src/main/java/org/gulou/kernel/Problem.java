package org.gulou.kernel;

/**
 * A mistake in a definition, at the place where its owner can mend it.
 *
 * @param file relative to the catalogue folder
 * @param line from 1
 * @param column from 1
 * @param reason what was expected and what came
 * @param suggestion what to write instead; the empty text where nothing better is known
 * @param chinese reason and suggestion in Chinese; the empty text where the owner is told in English only
 */
public record Problem(String file, int line, int column, String reason, String suggestion, String chinese)
        implements Comparable<Problem> {
    public Problem(String file, int line, int column, String reason, String suggestion) {
        this(file, line, column, reason, suggestion, "");
    }

    /** The reason for a reader of {@code language}; the Chinese one holds the suggestion too. */
    public String reasonIn(String language) {
        return language.equals("zh") && !chinese.isEmpty() ? chinese : reason;
    }

    /** What to write instead, where {@link #reasonIn} has not said it already. */
    public String suggestionIn(String language) {
        return language.equals("zh") && !chinese.isEmpty() ? "" : suggestion;
    }

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
