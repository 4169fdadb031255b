package org.gulou.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a list is narrowed by: the answer to one question.
 *
 * @param path of the question, without row keys
 */
public record Asked(String path, Test test) {
    /** What the answer must be. */
    public sealed interface Test {
        /** The id of an option, or {@code true} or {@code false}. */
        record Is(String id) implements Test {}

        /** Part of the answer as it is shown, in either language. */
        record Holds(String text) implements Test {}

        /** A number, both ends included. */
        record Amount(Optional<BigDecimal> from, Optional<BigDecimal> to) implements Test {}

        /** A day, month, year or time as ISO 8601, both ends included. */
        record When(Optional<String> from, Optional<String> to) implements Test {}
    }

    /** Adds to the condition on a case that it has such an answer. */
    void narrow(Conditions where) {
        var answer = new Conditions("path = ?", List.of(path));
        switch (test) {
            case Test.Is(String id) -> answer.and("kept = ?", id);
            case Test.Holds(String text) -> {
                String part = Conditions.part(text);
                answer.and("(lower(shown_zh) like ? escape '!' or lower(shown_en) like ? escape '!')", part, part);
            }
            case Test.Amount(var from, var to) -> {
                from.ifPresent(least -> answer.and("amount >= ?", least));
                to.ifPresent(most -> answer.and("amount <= ?", most));
            }
            case Test.When(var from, var to) -> {
                from.ifPresent(first -> answer.and("kept >= ?", first));
                to.ifPresent(last -> answer.and("kept <= ?", last));
            }
        }
        where.and(
                "exists (select 1 from case_answer where case_number = number and " + answer.sql() + ")",
                answer.values().toArray());
    }
}
