package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.gulou.duties.Kept;

/** Proofs of addresses: a phone number is given to somebody else in time, so no proof holds for ever. */
@ApplicationScoped
class OldProofs implements Kept {
    static final Duration PROVED = Duration.ofDays(2 * 365);
    static final Duration NEVER_PROVED = Duration.ofDays(1);

    @PersistenceContext
    EntityManager em;

    @Override
    public String what() {
        return "proofs of addresses";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int expire(Instant now) {
        return em.createQuery("delete from AddressProof p where p.provedAt < :proved"
                        + " or (p.provedAt is null and p.goodUntil < :asked)")
                .setParameter("proved", now.minus(PROVED))
                .setParameter("asked", now.minus(NEVER_PROVED))
                .executeUpdate();
    }
}
