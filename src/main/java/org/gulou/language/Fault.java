package org.gulou.language;

/**
 * What is wrong with an expression.
 *
 * @param column from 1, in the expression's own text
 * @param reason what was expected and what came
 * @param suggestion what to write instead; the empty text where nothing better is known
 */
public record Fault(int column, String reason, String suggestion) {
    /** Reason and suggestion as sentences. */
    public String words() {
        String sentence = reason.endsWith(".") || reason.endsWith("?") ? reason : reason + ".";
        return suggestion.isEmpty() ? reason : sentence + " " + suggestion;
    }
}
