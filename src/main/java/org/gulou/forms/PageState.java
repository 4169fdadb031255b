package org.gulou.forms;

import org.gulou.kernel.LocalizedText;

/**
 * A page that is asked, in its place in the journey.
 *
 * @param number from 1, counted over the pages asked now
 */
public record PageState(String id, LocalizedText title, LocalizedText hint, int number, Status status) {
    /** How far a page has come. */
    public enum Status {
        NOT_STARTED,
        /** Begun, or something new is asked on it. */
        OPEN,
        /** Continued, and something on it is to be put right. */
        WRONG,
        DONE,
        /** A page before it is not done. */
        LOCKED
    }

    public boolean done() {
        return status == Status.DONE;
    }
}
