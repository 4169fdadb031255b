package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;

/** What a person changes of her account, while she is signed in and shows that it is she. */
@ApplicationScoped
public class OwnAccount {
    /** What becomes of her wish. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record Doubted(Doubt why) implements Outcome {}

        /** Nothing was changed; the mistakes in the order of the form. */
        record Refused(List<Registration.Mistake> mistakes) implements Outcome {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Presence presence;

    @Inject
    AnotherPassword another;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The name by which she signs in with a password; empty where she has none. */
    public Optional<String> signInName(Actor.Citizen self) {
        return presence.withPassword(self).map(Account::signInName);
    }

    /**
     * Gives her another password. Whoever else is signed in as her is out.
     *
     * @throws IllegalStateException if she has no password
     */
    @Transactional
    public Outcome change(Actor.Citizen self, Caller caller, String password) {
        Account account = presence.withPassword(self)
                .orElseThrow(() -> new IllegalStateException("Expected who signs in by password"));
        Optional<Doubt> doubt = presence.doubt(self, caller);
        if (doubt.isPresent()) {
            return new Outcome.Doubted(doubt.get());
        }
        Optional<String> wrong =
                Registration.password(em.find(Person.class, self.id()).contact(), account.signInName(), password);
        if (wrong.isPresent()) {
            return new Outcome.Refused(List.of(new Registration.Mistake("password", wrong.get())));
        }
        another.give(account, password);
        return new Outcome.Changed();
    }

    /** Whether her name and number are her own word, so that she may correct it: nobody has proved them, and no office. */
    public boolean mayCorrect(Actor.Citizen self) {
        return posts.of(self.id()).isEmpty()
                && people.provedNumber(self.id()).isEmpty()
                && !em.find(Person.class, self.id()).isProved();
    }

    /**
     * Corrects her name and her resident identity number. What was filed before keeps what stood in it.
     *
     * @throws NotAllowed if {@link #mayCorrect} says no
     */
    @Transactional
    public Outcome correct(Actor.Citizen self, Caller caller, String name, String residentId) {
        if (!mayCorrect(self)) {
            throw new NotAllowed("The name of " + self.id() + " is not hers to correct");
        }
        Person person = em.find(Person.class, self.id(), LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        Registration tidy = new Registration(person.named(name, residentId), "", "").tidy();
        List<Registration.Mistake> mistakes = tidy.misnamed(OfficeTime.day(now));
        if (!mistakes.isEmpty()) {
            return new Outcome.Refused(mistakes);
        }
        Optional<Doubt> doubt = presence.doubt(self, caller);
        if (doubt.isPresent()) {
            return new Outcome.Doubted(doubt.get());
        }
        person.reach(tidy.contact());
        // not from what to what: the journal outlives the account
        journal.record(self, "correct-name", self.id(), Map.of(), now);
        return new Outcome.Changed();
    }
}
