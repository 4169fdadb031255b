package org.gulou.cases;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;

/** Whose desk a case lies on, for those who decided that it may lie there. */
@ApplicationScoped
public class Claims {
    @Inject
    Registry registry;

    @Inject
    Clock clock;

    /** The row of a case, locked until the transaction ends. */
    @Transactional(MANDATORY)
    public CaseFile lock(CaseNumber number) {
        return registry.lock(number);
    }

    /** Puts a locked case on somebody's desk, whoever held it before. */
    @Transactional(MANDATORY)
    public void put(CaseFile locked, Actor.Official on) {
        locked.claim(on, clock.instant());
    }

    /** Takes a locked case off the desk it lies on. */
    @Transactional(MANDATORY)
    public void free(CaseFile locked) {
        locked.release();
    }

    /** Means a locked case for a group of those who hold its post, or for all of them. */
    @Transactional(MANDATORY)
    public void mean(CaseFile locked, Optional<String> group) {
        locked.post().ifPresent(post -> post.mean(group));
    }
}
