package org.gulou.identity.oidc;

import java.io.Serializable;

/**
 * Where somebody wants to be when she has signed in.
 *
 * @param next a path of the portal
 * @param waiting the form that she had sent there, as a page encodes it; the empty text if none waits
 */
public record Goal(String next, String waiting) implements Serializable {
    static final int LONGEST_PATH = 2000;

    /** What somebody types into a form is far below this. */
    static final int LONGEST_FORM = 1_000_000;
}
