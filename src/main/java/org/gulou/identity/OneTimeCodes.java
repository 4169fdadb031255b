package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gulou.kernel.Sha256;

/**
 * Codes that are sent to somebody and open one thing once: 130 random bits each, of which only a hash is kept. Whoever
 * reads the database cannot use them.
 */
@ApplicationScoped
public class OneTimeCodes {
    /** What a code opens; kept by name. */
    public enum Purpose {
        OPEN_CASE,
        NEW_PASSWORD
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * A fresh code for {@code subject}, good until an instant. Joins the caller's transaction.
     *
     * @param subject what it opens, at most 200 characters
     */
    @Transactional(MANDATORY)
    public String issue(Purpose purpose, String subject, Instant until) {
        String code = Ids.next();
        em.persist(new OneTimeCode(hash(code), purpose, subject, until));
        return code;
    }

    /** What {@link #use} would open; leaves the code as it is. */
    @Transactional
    public Optional<String> subject(Purpose purpose, String code) {
        return find(purpose, code, LockModeType.NONE).map(OneTimeCode::subject);
    }

    /** What the code opens, this once; empty for a code that is used, over, of another purpose, or none at all. */
    @Transactional
    public Optional<String> use(Purpose purpose, String code) {
        return find(purpose, code, LockModeType.PESSIMISTIC_WRITE).map(found -> {
            em.remove(found);
            return found.subject();
        });
    }

    private Optional<OneTimeCode> find(Purpose purpose, String code, LockModeType lock) {
        return Optional.ofNullable(em.find(OneTimeCode.class, hash(code.strip().toLowerCase(Locale.ROOT)), lock))
                .filter(found -> found.opens(purpose, clock.instant()));
    }

    private static String hash(String code) {
        return Sha256.hex(code);
    }
}
