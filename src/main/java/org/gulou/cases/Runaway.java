package org.gulou.cases;

/**
 * The automatic moves of a case do not end, so that it stays before them; fired once for each version and state of a service,
 * in the transaction in which it was found.
 */
public record Runaway(Proceeding stays) {}
