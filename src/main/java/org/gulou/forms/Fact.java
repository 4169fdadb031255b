package org.gulou.forms;

import java.util.Optional;

/**
 * Something that eligibility hangs on and that a person can be asked by itself.
 *
 * @param path of the question; of a condition that she judges herself, its id after {@code condition-}
 * @param shared what makes it the same fact in several forms; empty for what only this form asks
 */
public record Fact(String path, Sort sort, Optional<String> shared) {
    static final String CONDITION = "condition-";

    /** How it is asked. */
    public enum Sort {
        /** As the form asks it. */
        ANSWER,
        /** As a figure or day that the form would work out of answers which nobody gives before she applies. */
        FIGURE,
        /** As a condition in the words of the guide, which she judges herself. */
        CONDITION
    }
}
