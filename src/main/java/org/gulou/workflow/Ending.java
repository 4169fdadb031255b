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

    /** Whether what was asked for is not had. */
    boolean refuses() {
        return this == REFUSED || this == NOT_ACCEPTED;
    }
}
