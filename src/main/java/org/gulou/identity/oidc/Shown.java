package org.gulou.identity.oidc;

import java.io.Serializable;

/**
 * What a provider has told of somebody, proved by its signature; an empty text for what it did not tell.
 *
 * @param provider the name of the provider
 * @param subject by which the issuer knows her, for ever
 * @param residentId the resident identity number, as the provider writes it
 * @param idToken to be shown to the provider when she signs out
 */
public record Shown(
        String provider,
        String issuer,
        String subject,
        String userName,
        String name,
        String residentId,
        String phone,
        String email,
        String idToken)
        implements Serializable {

    /** Without what tells of her. */
    @Override
    public String toString() {
        return "somebody known to " + provider;
    }
}
