package org.gulou.admin.amendments;

/** What came of keeping what somebody typed. */
public sealed interface Saved {
    /** It is kept. */
    record Done(int revision) implements Saved {}

    /**
     * Somebody else has written the file since she opened it: nothing is kept before she has seen what.
     *
     * @param theirs as the amendment has it now
     */
    record Overtaken(AmendedFile theirs) implements Saved {}

    /** The amendment is no longer open, or the file is not hers to write. */
    record Closed() implements Saved {}
}
