package org.gulou.language;

import java.util.List;
import java.util.Map;

/**
 * Why a condition came out as it did: its terms, each with its own outcome.
 *
 * @param source the rule as written
 * @param terms what {@code and} or {@code or} joins at the top; a single one where it joins nothing
 */
public record Trace(String source, Value outcome, List<Term> terms) {
    /**
     * One condition of a rule.
     *
     * @param values the names and paths it reads, each with its value
     */
    public record Term(String source, Value outcome, Map<String, Value> values) {}

    public Trace {
        terms = List.copyOf(terms);
    }

    /** {@code applicant.age >= 18 (applicant.age is 17): false}, one line for each term. */
    public List<String> inWords() {
        return terms.stream()
                .map(term -> term.source() + values(term.values()) + ": " + Words.of(term.outcome()))
                .toList();
    }

    private static String values(Map<String, Value> values) {
        if (values.isEmpty()) {
            return "";
        }
        var words = new java.util.StringJoiner(", ", " (", ")");
        values.forEach((name, value) -> words.add(name + " is " + Words.of(value)));
        return words.toString();
    }
}
