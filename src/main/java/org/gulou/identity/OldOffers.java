package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.gulou.duties.Kept;

/** Offers of a mandate that nobody has taken in time. */
@ApplicationScoped
class OldOffers implements Kept {
    @PersistenceContext
    EntityManager em;

    @Override
    public String what() {
        return "offers of mandates";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int expire(Instant now) {
        return em.createQuery("delete from MandateOffer o where o.goodUntil < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
