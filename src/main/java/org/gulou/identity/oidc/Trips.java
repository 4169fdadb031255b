package org.gulou.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gulou.duties.Kept;
import org.gulou.kernel.Sha256;

/**
 * Those who are at a provider. Each way back is good once and in the browser that left: what somebody else began there, or
 * what is sent once more, signs nobody in.
 */
@ApplicationScoped
class Trips implements Kept {
    /** Long enough to be registered there. */
    static final Duration GOOD = Duration.ofMinutes(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional
    void begin(CodeFlow.Begun begun, String browser, Provider provider, Goal goal) {
        em.persist(new Trip(begun, browser, provider, goal, clock.instant().plus(GOOD)));
    }

    /**
     * Ends it, whatever comes of it.
     *
     * @throws NotShown if nobody left so, or left with another browser
     */
    @Transactional(dontRollbackOn = NotShown.class)
    Trip end(String state, String browser, Provider provider) {
        Trip trip = em.find(Trip.class, Sha256.hex(state), LockModeType.PESSIMISTIC_WRITE);
        if (trip == null) {
            throw new NotShown(Refusal.EXPIRED, "nobody waits for this answer");
        }
        em.remove(trip);
        if (!trip.isOf(browser)) {
            throw new NotShown(Refusal.OTHER_BROWSER, "this answer came with another browser");
        }
        if (!trip.leadsTo(provider, clock.instant())) {
            throw new NotShown(Refusal.EXPIRED, "this answer came too late, or from another provider");
        }
        return trip;
    }

    @Override
    public String what() {
        return "sign-ins that were begun and came to nothing";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int expire(Instant now) {
        return em.createQuery("delete from Trip t where t.goodUntil < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
