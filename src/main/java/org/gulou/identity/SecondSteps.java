package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.duties.Settings;
import org.gulou.identity.SecondStepChanged.Change;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Who shows a code beside her password when she signs in, and whether a code is right (decision 058). */
@ApplicationScoped
public class SecondSteps {
    private static final int RECOVERY_CODES = 10;

    /** How it stands with somebody's second step; {@code left} is how many recovery codes she has not used. */
    public record State(Instant since, long left) {}

    /** What a code is worth. */
    sealed interface Judged {
        /** {@code by} is the word of the journal for what she showed. */
        record Right(String by) implements Judged {}

        record Wrong() implements Judged {}

        /** Too many wrong ones: this one was not looked at. */
        record NotYet(Duration pause) implements Judged {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Posts posts;

    @Inject
    Attempts attempts;

    @Inject
    Settings settings;

    @Inject
    Journal journal;

    @Inject
    Event<SecondStepChanged> changed;

    @Inject
    Clock clock;

    /** Phones know the time of the world, and nothing of a clock that was moved for a demonstration. */
    private final Clock world = Settings.machine();

    /** At the start, so that a setting that is wrong is told to the operator. */
    void check(@Observes @Priority(50) Startup event) {
        settings.secondStep();
    }

    /** Empty where she shows her password alone. */
    public Optional<State> state(String person) {
        return Optional.ofNullable(em.find(SecondStep.class, person))
                .map(step -> new State(
                        step.since(),
                        em.createQuery("select count(c) from RecoveryCode c where c.person = :person", Long.class)
                                .setParameter("person", person)
                                .getSingleResult()));
    }

    boolean isOn(String person) {
        return em.find(SecondStep.class, person) != null;
    }

    /** Whether the operator wants who holds her posts to have one; never of who has no password here. */
    public boolean isRequired(Person person) {
        boolean wanted = switch (settings.secondStep()) {
            case NOBODY -> false;
            case ADMINISTRATORS -> posts.of(person.getId()).contains(Posts.ADMIN);
            case OFFICIALS -> posts.kind(person.getId()) == PersonKind.OFFICIAL;
        };
        return wanted && accounts.hasPassword(person);
    }

    /** Judges a code of her app or a recovery code; a right one is used up. */
    @Transactional(MANDATORY)
    Judged judge(String person, String typed, String address) {
        Tries tries = Tries.ofCodes(attempts, person, address);
        Duration pause = tries.take();
        if (pause.isPositive()) {
            return new Judged.NotYet(pause);
        }
        String tidy = tidy(typed);
        SecondStep step = em.find(SecondStep.class, person, LockModeType.PESSIMISTIC_WRITE);
        Optional<String> by = step != null && step.takes(tidy, world.instant())
                ? Optional.of("code")
                : Optional.of("recovery code").filter(word -> use(person, tidy));
        by.ifPresent(word -> tries.right());
        return by.<Judged>map(Judged.Right::new).orElseGet(Judged.Wrong::new);
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private boolean use(String person, String typed) {
        return em.createQuery("delete from RecoveryCode c where c.hash = :hash and c.person = :person")
                        .setParameter("hash", RecoveryCode.hash(person, typed))
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    /**
     * Has her show a code from now on, if {@code code} is one of {@code key}. Whoever else is signed in as her is out.
     *
     * @return her recovery codes, which nobody can read again; empty for a wrong code, and where she shows codes already
     */
    @Transactional(MANDATORY)
    Optional<List<String>> begin(Person person, TotpKey key, String code) {
        var step = key.matching(tidy(code), world.instant(), 0);
        // locked, so that two windows do not both begin
        Person locked = em.find(Person.class, person.getId(), LockModeType.PESSIMISTIC_WRITE);
        if (step.isEmpty() || isOn(person.getId())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        em.persist(new SecondStep(person.getId(), key, step.getAsLong(), now));
        locked.endSessions(now);
        record(self(person), "second-step-on", person);
        changed.fire(new SecondStepChanged(person, Change.ON, person.getName()));
        return Optional.of(recoveryCodes(person.getId()));
    }

    /** Fresh ones; those of before open nothing any more. */
    @Transactional(MANDATORY)
    List<String> recoveryCodes(String person) {
        forgetCodes(person);
        List<String> codes =
                Stream.generate(RecoveryCode::fresh).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> em.persist(new RecoveryCode(person, code)));
        return codes;
    }

    /** She shows her password alone from now on. */
    @Transactional(MANDATORY)
    void end(Person person) {
        forget(person.getId());
        record(self(person), "second-step-off", person);
        changed.fire(new SecondStepChanged(person, Change.OFF, person.getName()));
    }

    /**
     * Ends it for somebody who has lost her phone and her recovery codes. Whoever is signed in as her is out, and she is told.
     *
     * @throws NotAllowed if {@code by} is no administrator, or she herself
     */
    @Transactional
    public void reset(Actor by, String personId) {
        Admins.require(by);
        if (by.id().equals(personId)) {
            throw new NotAllowed("Nobody ends her own second step without a code: ask another administrator");
        }
        if (isOn(personId)) {
            Person person = em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
            forget(personId);
            person.endSessions(clock.instant());
            record(by, "second-step-reset", person);
            changed.fire(new SecondStepChanged(person, Change.RESET, by.name()));
        }
    }

    /** Leaves nothing of it. */
    @Transactional(MANDATORY)
    void forget(String person) {
        forgetCodes(person);
        em.createQuery("delete from SecondStep s where s.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private void forgetCodes(String person) {
        em.createQuery("delete from RecoveryCode c where c.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private static Actor self(Person person) {
        return new Actor.Citizen(person.getId(), person.getName(), "");
    }

    private void record(Actor by, String action, Person person) {
        journal.record(by, action, person.getId(), Map.of(), clock.instant());
    }
}
