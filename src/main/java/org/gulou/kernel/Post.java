package org.gulou.kernel;

/**
 * A role at a body, held by an official.
 *
 * @param role as definitions name it, such as {@code clerk} or {@code inspector}
 */
public record Post(String role, BodyId body) {
    private static final String LEAD = "head";

    /** Whether its holder answers for the work of the body. */
    public boolean leads() {
        return role.equals(LEAD);
    }
}
