package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.gulou.duties.Kept;

/** What registers have told, kept as long as they might tell it again. */
@ApplicationScoped
class OldEvents implements Kept {
    static final Duration HEARD = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Override
    public String what() {
        return "events of registers";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int expire(Instant now) {
        return em.createQuery("delete from HeardEvent e where e.toldAt < :before")
                .setParameter("before", now.minus(HEARD))
                .executeUpdate();
    }
}
