package org.gulou.language;

import org.gulou.kernel.Sentence;

/**
 * What is wrong with an expression.
 *
 * @param column from 1, in the expression's own text
 * @param found what was expected and what came
 * @param advice what to write instead; {@link Sentence#NONE} where nothing better is known
 */
public record Fault(int column, Sentence found, Sentence advice) {
    Fault(int column, Sentence found) {
        this(column, found, Sentence.NONE);
    }

    /** What was found, in English. */
    public String reason() {
        return found.in("en");
    }

    /** The advice in English; the empty text where there is none. */
    public String suggestion() {
        return advice.in("en");
    }

    /** What was found and what to write instead. */
    public Sentence words() {
        return found.then(advice);
    }
}
