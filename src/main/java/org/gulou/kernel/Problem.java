package org.gulou.kernel;

import java.util.Comparator;

/**
 * A mistake in a definition, at the place where its owner can mend it.
 *
 * @param file relative to the catalogue folder
 * @param line from 1
 * @param column from 1
 * @param found what was expected and what came
 * @param advice what to write instead; {@link Sentence#NONE} where nothing better is known
 */
public record Problem(String file, int line, int column, Sentence found, Sentence advice)
        implements Comparable<Problem> {
    /** What was found, in English. */
    public String reason() {
        return found.in("en");
    }

    /** The advice in English; the empty text where there is none. */
    public String suggestion() {
        return advice.in("en");
    }

    @Override
    public int compareTo(Problem other) {
        return Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column)
                .thenComparing(Problem::reason)
                .compare(this, other);
    }

    /** Place, reason and suggestion on one line, as compilers write it. */
    public String in(String language) {
        return file + ":" + line + ":" + column + ": " + found.then(advice).in(language);
    }

    @Override
    public String toString() {
        return in("en");
    }
}
