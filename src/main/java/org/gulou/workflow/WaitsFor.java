package org.gulou.workflow;

/** Whom a case waits for where no official works on it. */
public enum WaitsFor {
    APPLICANT,
    PARTY,
    REGISTER,
    TIME;

    /** Whether the time allowed is a limit set for a person, which never ends on a day off. */
    boolean isPerson() {
        return this == APPLICANT || this == PARTY;
    }
}
