package org.gulou.workflow;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What can come of a lane, the worst first: that is the outcome of a list of them as a whole. */
public enum LaneOutcome {
    /** Never taken for {@link #NONE}. */
    SILENT,
    FAILED,
    CONTRADICTS,
    SEVERAL,
    NONE,
    FOUND,
    OBJECTS,
    CONSENTS,
    REFUSED,
    NOT_ACCEPTED,
    LAPSED,
    WITHDRAWN,

    /** The part never begins: one before it came to another end than granted. */
    HELD,
    GRANTED,
    DONE,
    CANCELLED;

    /** All that can come of a payment: it went through, or came back. */
    static final List<LaneOutcome> OF_PAYMENT = List.of(DONE, FAILED);

    /** All that can come of a question to a register. */
    static final List<LaneOutcome> OF_REGISTER = List.of(FOUND, NONE, SEVERAL, CONTRADICTS, SILENT);

    /** The ends of a child case, and what comes of a part that waits for one that was not granted. */
    static final List<LaneOutcome> OF_PART = List.of(GRANTED, REFUSED, WITHDRAWN, LAPSED, NOT_ACCEPTED, HELD);

    /** As definitions write it and acts keep it. */
    public String word() {
        return Word.of(this);
    }

    static List<String> words(List<LaneOutcome> outcomes) {
        return outcomes.stream().map(LaneOutcome::word).toList();
    }

    /** The worst of these words; empty where there is none. */
    static Optional<String> worst(Collection<String> words) {
        return Arrays.stream(values())
                .map(LaneOutcome::word)
                .filter(words::contains)
                .findFirst();
    }
}
