package org.gulou.catalog;

import java.time.Instant;

/**
 * That a version was published.
 *
 * @param by the id of who did it; {@code portal} for what was found at start
 */
public record PublishedVersion(String service, int number, Instant at, String by) {}
