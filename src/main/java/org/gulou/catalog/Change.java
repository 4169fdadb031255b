package org.gulou.catalog;

import org.gulou.kernel.LocalizedText;

/**
 * What a version does otherwise than the one before, for those who publish it.
 *
 * @param id of the thing, such as {@code household.income}
 * @param title what people call it; empty where it has no name of its own
 */
public record Change(What what, How how, String id, LocalizedText title) {
    /** What a definition consists of, in the order in which people look for it. */
    public enum What {
        GUIDE,
        CONDITION,
        QUESTION,
        RULE,
        PAPER,
        FEE,
        STATE,
        MOVE,
        CLOCK,
        LETTER,
        VARIANT
    }

    public enum How {
        ADDED,
        REMOVED,
        CHANGED
    }
}
