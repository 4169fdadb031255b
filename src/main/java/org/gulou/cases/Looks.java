package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gulou.kernel.Actor;

/** When officials last looked at a case and how far it was then, so that they can be shown what is new. */
@ApplicationScoped
public class Looks {
    /** Pages of one case opened one after the other are one look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Clock clock;

    /** How a case stood when an official looked at it before this time. */
    public record Before(Instant at, int acts, int revision) {}

    /** Notes that an official looks at a case now; tells how it stood when she did before, if she ever did. */
    @Transactional
    public Optional<Before> look(CaseFile file, Actor.Official official) {
        Instant now = clock.instant();
        var key = new CaseLook.Key(file, official);
        if (em.find(CaseLook.class, key) == null) {
            // two windows that open it at once would both write its first row
            registry.lock(file.number());
        }
        CaseLook look = em.find(CaseLook.class, key);
        if (look == null) {
            em.persist(new CaseLook(file, official, now));
            return Optional.empty();
        }
        look.again(file, now, ONE_LOOK);
        return look.before();
    }
}
