package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.duties.Kept;
import org.gulou.kernel.Sha256;

/**
 * Slows down guessing: of passwords, of query codes, of draft codes.
 *
 * <p>Usage: {@link #take} before looking whether the guess is right, and go on only if it answers zero;
 * {@link #forgive} once it was. A try is counted before it is judged, in a transaction of its own, so that a hundred
 * guesses at the same moment are a hundred tries.
 */
@ApplicationScoped
public class Attempts implements Kept {
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Counts a try under each key, or under none: who is refused under one key, such as that of her own network, uses
     * nothing up of another, such as that of an account which others want to sign in to.
     *
     * @return zero if it may be judged now, else how long to wait
     */
    @Transactional(REQUIRES_NEW)
    public Duration take(Map<String, Allowance> keys) {
        Instant now = clock.instant();
        // in one order for everybody, so that two tries never wait for each other
        Map<Attempt, Allowance> tried = new LinkedHashMap<>();
        keys.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(key -> tried.put(locked(hash(key.getKey()), now), key.getValue()));
        Duration pause = tried.entrySet().stream()
                .map(each -> each.getKey().pause(each.getValue(), now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (pause.isZero()) {
            tried.forEach((attempt, allowance) -> attempt.count(allowance, now));
        }
        return pause;
    }

    /** Counts a try under one key. */
    @Transactional(REQUIRES_NEW)
    public Duration take(String key, Allowance allowance) {
        return take(Map.of(key, allowance));
    }

    /** Forgets what was tried under {@code key}, because the last try was right. */
    @Transactional(REQUIRES_NEW)
    public void forgive(String key) {
        em.createQuery("delete from Attempt a where a.keyHash = :key")
                .setParameter("key", hash(key))
                .executeUpdate();
    }

    /** Takes the last try under {@code key} back: it was right, but what went wrong before stays remembered. */
    @Transactional(REQUIRES_NEW)
    public void takeBack(String key) {
        em.createQuery("update Attempt a set a.tries = a.tries - 1 where a.keyHash = :key and a.tries > 0")
                .setParameter("key", hash(key))
                .executeUpdate();
    }

    @Override
    public String what() {
        return "tries to sign in or to open something by a code";
    }

    @Override
    @Transactional(MANDATORY)
    public int expire(Instant now) {
        return em.createQuery("delete from Attempt a where a.last < :old")
                .setParameter("old", now.minus(KEPT))
                .executeUpdate();
    }

    private Attempt locked(String key, Instant now) {
        em.createNativeQuery("insert into attempt (key_hash, tries, last_at) values (?, 0, ?) on conflict do nothing")
                .setParameter(1, key)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return em.find(Attempt.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keys hold names and addresses of people, which nobody should find in this table. */
    private static String hash(String key) {
        return Sha256.hex(key);
    }
}
