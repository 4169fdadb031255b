package org.gulou.workflow;

/** How far a case is, in the applicant's words. */
public enum Stage {
    RECEIVED,
    BEING_CHECKED,
    WAITING_FOR_YOU,
    DECIDED,
    CLOSED
}
