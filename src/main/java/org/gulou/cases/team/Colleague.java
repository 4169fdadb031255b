package org.gulou.cases.team;

/**
 * An official who holds the same post.
 *
 * @param held how many open cases of that post lie on her desk
 * @param away whether she is absent today
 */
public record Colleague(String id, String name, long held, boolean away) {}
