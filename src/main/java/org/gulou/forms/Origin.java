package org.gulou.forms;

import java.util.List;
import java.util.Optional;

/**
 * Where an answer came from, if not from the person's own hand; true as long as the answer is still this one.
 *
 * @param source as rules read it: {@code default} or {@code earlier} (asked before, and used again with consent)
 * @param values the answer as it came
 * @param told the case in which it was given before
 */
public record Origin(String source, List<String> values, Optional<EarlierCase> told) {
    static final String DEFAULT = "default";

    public Origin {
        values = List.copyOf(values);
    }

    static Origin byDefault(List<String> values) {
        return new Origin(DEFAULT, values, Optional.empty());
    }

    /** An answer that was given in an earlier case. */
    public static Origin earlier(List<String> values, EarlierCase told) {
        return new Origin("earlier", values, Optional.of(told));
    }
}
