package org.gulou.kernel;

/**
 * A role at a body, held by an official.
 *
 * @param role as definitions name it, such as {@code clerk} or {@code inspector}
 */
public record Post(String role, BodyId body) {}
