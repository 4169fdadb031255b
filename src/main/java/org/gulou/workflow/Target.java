package org.gulou.workflow;

/** Where a move leads. */
public sealed interface Target {
    record To(String state) implements Target {}

    /** To the state from which the present one was entered, found as it was left. */
    record Back() implements Target {}

    /** Nowhere: the act is written down, and no timer starts anew. */
    record Same() implements Target {}
}
