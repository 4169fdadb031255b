package org.gulou.catalog;

import java.time.Instant;

/** That the data which all services share was published in a new state; see {@link PublishedVersion}. */
public record PublishedData(int number, Instant at, String by, String why, String approvedBy) {}
