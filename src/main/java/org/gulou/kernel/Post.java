package org.gulou.kernel;

/**
 * A role at a body, held by an official.
 *
 * @param role as definitions name it, such as {@code clerk} or {@code inspector}
 */
public record Post(String role, BodyId body) {
    /** The role of those who write definitions. */
    public static final String EDITOR = "editor";

    /** The body of those who run the portal itself; it offers no services. */
    public static final BodyId PORTAL = new BodyId("portal");

    private static final String LEAD = "head";

    /** Whether it has to do with the cases of its body, as those who run the portal or only write definitions have not. */
    public boolean isOfCases() {
        return !role.equals(EDITOR) && !body.equals(PORTAL);
    }

    /** Whether its holder answers for the work of the body. */
    public boolean leads() {
        return role.equals(LEAD);
    }
}
