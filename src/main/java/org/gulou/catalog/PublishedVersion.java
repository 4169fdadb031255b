package org.gulou.catalog;

import java.time.Instant;

/**
 * That a version was published.
 *
 * @param folder where its files lie in the catalogue
 * @param by the id of who did it; {@code portal} for what was found at start
 * @param why what she gave as the reason; empty where none was asked
 * @param approvedBy the id of the second person; empty where none was asked
 */
public record PublishedVersion(
        String service, int number, String folder, Instant at, String by, String why, String approvedBy) {}
