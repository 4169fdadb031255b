package org.gulou.duties;

import java.time.Instant;

/**
 * One kind of work that falls due: a bean of a higher room.
 *
 * <p>It is called in a transaction of its own, in which the due work also disappears. What it writes to the database
 * therefore happens exactly once, however many nodes run and whenever one dies. What reaches out of the database (a
 * mail) can happen again after a crash. A kind may schedule itself anew.
 */
public interface Duty {
    /** The kind, such as {@code case.clock}: at most 60 characters, never changed, because it is stored. */
    String kind();

    /** Whether somebody waits for it at her screen, so that it is done before a backlog of everything else. */
    default boolean isWaitedFor() {
        return false;
    }

    /** Whether it depends on programs of others that may be away, so that a backlog of it must hold up nothing else. */
    default boolean goesApart() {
        return false;
    }

    /**
     * Does the work for {@code key}. An exception leaves nothing done and brings the work back some time later.
     *
     * @param dueAt when it fell due, which after a downtime may be long ago
     */
    void perform(String key, Instant dueAt);
}
