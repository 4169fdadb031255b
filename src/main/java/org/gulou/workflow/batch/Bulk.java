package org.gulou.workflow.batch;

/** How a move acts on the cases of a batch. */
public enum Bulk {
    /** Each case in a transaction of its own: those that do not allow it stay as they are. */
    EACH,
    /** All chosen cases or none. */
    ALL
}
