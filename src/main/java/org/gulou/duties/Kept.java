package org.gulou.duties;

import java.time.Instant;

/** Something that a room keeps for a time and then deletes: a bean of that room. How long, the operator's guide tells. */
public interface Kept {
    /** What it is, such as {@code messages}, for the log. */
    String what();

    /** Deletes what has been kept long enough at {@code now}, and tells how much that was. Joins the caller's transaction. */
    int expire(Instant now);
}
