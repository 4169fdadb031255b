package org.gulou.duties;

import java.time.Instant;

/**
 * Work that somebody will have to do.
 *
 * @param key what it is about, such as the number of a case; a kind has at most one due work for a key
 * @param attempts how often it was begun, including this time
 */
record Due(long id, String kind, String key, Instant dueAt, int attempts) {}
