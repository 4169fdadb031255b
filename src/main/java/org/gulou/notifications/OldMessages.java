package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gulou.cases.CaseExpired;
import org.gulou.duties.Kept;

/**
 * Messages that have come to their end. What was told to people shows that they were told in time, and a decision can be
 * fought for long; an event to another program is of no use once it was taken.
 */
@ApplicationScoped
class OldMessages implements Kept {
    static final Duration TO_PEOPLE = Duration.ofDays(5 * 365);
    static final Duration TO_PROGRAMS = Duration.ofDays(90);

    @PersistenceContext
    EntityManager em;

    @Override
    public String what() {
        return "messages";
    }

    /** What was told about a case goes with it. */
    void forget(@Observes CaseExpired expired) {
        em.createQuery("delete from Message m where m.about = :number")
                .setParameter("number", expired.number().toString())
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int expire(Instant now) {
        return em.createQuery("delete from Message m where m.state not in :open and ("
                        + "(m.subscription is null and m.writtenAt < :people)"
                        + " or (m.subscription is not null and m.writtenAt < :programs))")
                .setParameter("open", List.of(Message.State.WAITING, Message.State.GATHERED))
                .setParameter("people", now.minus(TO_PEOPLE))
                .setParameter("programs", now.minus(TO_PROGRAMS))
                .executeUpdate();
    }
}
