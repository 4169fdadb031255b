package org.gulou.workflow;

/** What a move brings about beside the new state; carried out by the room that holds the case. */
public sealed interface Effect {
    /** Tells somebody: {@code applicant}. */
    record Notify(String whom) implements Effect {}

    /** Issues a paper: {@code certificate} (the result's) or the id of a letter. */
    record Issue(String paper) implements Effect {}
}
