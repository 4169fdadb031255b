package org.gulou.notifications.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What other programs can hear of. The words are never changed, because receivers compare them. */
public enum EventType {
    CASE_FILED("org.gulou.case.filed"),
    CASE_MOVED("org.gulou.case.moved"),
    CASE_ENDED("org.gulou.case.ended"),
    FEE_PAID("org.gulou.fee.paid");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** The attribute {@code type} of the event. */
    public String word() {
        return word;
    }

    static Optional<EventType> read(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
