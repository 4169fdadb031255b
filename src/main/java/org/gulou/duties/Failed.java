package org.gulou.duties;

import java.time.Instant;

/**
 * Due work that failed and is tried again.
 *
 * @param key what it is about, such as the number of a case
 * @param attempts how often it was tried
 * @param why what went wrong last, as the program says it
 */
public record Failed(long id, String kind, String key, Instant dueAt, int attempts, String why) {}
