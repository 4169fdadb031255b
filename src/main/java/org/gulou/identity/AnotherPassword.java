package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Gives an account another password: whoever is signed in as her is out, and she is told. */
@ApplicationScoped
class AnotherPassword {
    @PersistenceContext
    EntityManager em;

    @Inject
    Passwords passwords;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Inject
    Event<PasswordChanged> changed;

    /** Does so with a password of which {@link Registration#password} finds nothing wrong. */
    @Transactional(MANDATORY)
    void give(Account account, String password) {
        Instant now = clock.instant();
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        account.change(passwords.hash(password));
        Person person = em.find(Person.class, account.person());
        person.endSessions(now);
        journal.record(
                new Actor.Citizen(person.getId(), person.getName(), ""), "new-password", person.getId(), Map.of(), now);
        changed.fire(new PasswordChanged(person));
    }
}
