package org.gulou.workflow;

/** How a case can end. */
public enum Ending {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    NOT_ACCEPTED;

    /** Whether the authority has decided on the substance. */
    public boolean decides() {
        return this == GRANTED || this == REFUSED;
    }
}
