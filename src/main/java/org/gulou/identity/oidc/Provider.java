package org.gulou.identity.oidc;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.gulou.identity.PersonKind;
import org.gulou.kernel.LocalizedText;

/**
 * A system that tells the portal who somebody is, as the operator has set it.
 *
 * @param name by which settings and addresses call it
 * @param title by which people know it
 * @param provesIdentity whether name and identity number are what it has seen on a card, not what somebody wrote there
 */
public record Provider(
        String name,
        String issuer,
        Client client,
        Set<PersonKind> serves,
        LocalizedText title,
        List<String> scopes,
        Claims claims,
        boolean provesIdentity) {

    /** How it knows the portal. */
    public record Client(String id, String secret) {
        /** Without the secret, which belongs in no log. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** By which names it tells of a person; an empty text for what it does not tell. */
    public record Claims(String userName, String name, String residentId, String phone, String email) {
        List<String> wanted() {
            return List.of(userName, name, residentId, phone, email).stream()
                    .filter(claim -> !claim.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    public boolean serves(PersonKind kind) {
        return serves.contains(kind);
    }

    /** Where it sends people back to. */
    public URI back(URI portal) {
        return URI.create(portal + "/sign-in-at/" + name + "/back");
    }
}
