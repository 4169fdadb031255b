package org.gulou.catalog;

import java.util.List;
import org.gulou.kernel.LocalizedText;

/**
 * What a version does otherwise than the one before, for those who publish it.
 *
 * @param id of the thing, such as {@code household.income}
 * @param title what people call it; empty where it has no name of its own
 * @param wordings the sentences of what is changed that read otherwise; the first of very many
 */
public record Change(What what, How how, String id, LocalizedText title, List<Wording> wordings) {
    public Change {
        wordings = List.copyOf(wordings);
    }

    /** A sentence before and now; either is empty where it was not there or is there no more. */
    public record Wording(LocalizedText was, LocalizedText is) {}

    /** What a definition consists of, in the order in which people look for it. */
    public enum What {
        GUIDE,
        CONDITION,
        PAGE,
        QUESTION,
        RULE,
        PAPER,
        FEE,
        FLOW,
        PARTY,
        STATE,
        MOVE,
        CLOCK,
        OFFICIAL,
        LETTER,
        VARIANT
    }

    public enum How {
        ADDED,
        REMOVED,
        CHANGED
    }
}
