package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.gulou.duties.Duties;

/** How people want to be told. */
@ApplicationScoped
public class Preferences {
    @PersistenceContext
    EntityManager em;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    public Choice of(String person) {
        return find(person).map(Preference::choice).orElse(Choice.NONE);
    }

    /** Keeps what somebody chose for herself. */
    @Transactional
    public void keep(String person, Choice choice) {
        Preference kept = find(person).orElseGet(() -> {
            var first = new Preference(person);
            em.persist(first);
            return first;
        });
        kept.keep(choice);
        // also when she wants it no longer: what was gathered until now goes out once more
        duties.schedule(DailyLetter.KIND, person, DailyLetter.next(clock.instant()));
    }

    /** Forgets what somebody chose. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(String person) {
        find(person).ifPresent(em::remove);
        duties.cancel(DailyLetter.KIND, person);
    }

    private Optional<Preference> find(String person) {
        return Optional.ofNullable(em.find(Preference.class, person));
    }
}
