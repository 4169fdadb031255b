package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;

/** How somebody becomes known to the portal. */
@ApplicationScoped
public class Register {
    /** What becomes of an application to be registered. */
    public sealed interface Outcome {
        record Registered(Person person) implements Outcome {}

        /** Nothing was written; the mistakes in the order of the form. */
        record Refused(List<Registration.Mistake> mistakes) implements Outcome {}

        /** Too many people were registered from this network just now. */
        record NotYet(Duration pause) implements Outcome {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Attempts attempts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What is wrong with what somebody filled in, in the order of the form; whether a name is taken is told by trying. */
    public List<Registration.Mistake> mistakes(Registration registration) {
        return registration.tidy().mistakes(OfficeTime.day(clock.instant()));
    }

    /**
     * Registers somebody who filled in the form herself.
     *
     * @param address the address the request comes from
     */
    @Transactional
    public Outcome person(Registration registration, String address) {
        Instant now = clock.instant();
        Registration tidy = registration.tidy();
        List<Registration.Mistake> mistakes = tidy.mistakes(OfficeTime.day(now));
        if (!mistakes.isEmpty()) {
            return new Outcome.Refused(mistakes);
        }
        Duration pause = attempts.take("register " + Network.of(address), Allowance.NETWORK);
        if (pause.isPositive()) {
            return new Outcome.NotYet(pause);
        }
        if (accounts.find(tidy.signInName()).isPresent()) {
            return new Outcome.Refused(List.of(new Registration.Mistake("signInName", "register.signInName.taken")));
        }
        Person person = add(tidy, passwords.hash(tidy.password()), false);
        journal.record(
                new Actor.Citizen(person.getId(), person.getName(), ""), "register", person.getId(), Map.of(), now);
        return new Outcome.Registered(person);
    }

    /** Registers an official or another person on behalf of an administrator; checked like everybody. */
    @Transactional
    public Outcome person(Actor by, Registration registration) {
        return person(by, registration, mistake -> true);
    }

    /** Registers an official who signs in by a provider, and has no password until she is given one; one may be left out. */
    @Transactional
    public Outcome withoutPassword(Actor by, Registration registration) {
        return registration.password().isEmpty()
                ? person(by, registration, mistake -> !mistake.field().equals("password"))
                : person(by, registration);
    }

    private Outcome person(Actor by, Registration registration, Predicate<Registration.Mistake> counts) {
        Admins.require(by);
        return admit(by, registration, counts);
    }

    /**
     * Registers an official, where the caller has judged that {@code by} may.
     *
     * @param byProvider whether she signs in by a provider, so that a password may be left out
     */
    @Transactional(MANDATORY)
    public Outcome official(Actor by, Registration registration, boolean byProvider) {
        boolean without = byProvider && registration.password().isEmpty();
        return admit(by, registration, mistake -> !without || !mistake.field().equals("password"));
    }

    private Outcome admit(Actor by, Registration registration, Predicate<Registration.Mistake> counts) {
        Registration tidy = registration.tidy();
        List<Registration.Mistake> mistakes = tidy.mistakes(OfficeTime.day(clock.instant())).stream()
                .filter(counts)
                .toList();
        if (!mistakes.isEmpty()) {
            return new Outcome.Refused(mistakes);
        }
        if (accounts.find(tidy.signInName()).isPresent()) {
            return new Outcome.Refused(List.of(new Registration.Mistake("signInName", "register.signInName.taken")));
        }
        Person person = add(tidy, tidy.password().isEmpty() ? "" : passwords.hash(tidy.password()), false);
        journal.record(by, "register", person.getId(), Map.of(), clock.instant());
        return new Outcome.Registered(person);
    }

    @Transactional(MANDATORY)
    Person add(Registration registration, String passwordHash, boolean demo) {
        var person = new Person(registration.contact(), clock.instant());
        em.persist(person);
        em.flush(); // what refers to her comes after, and JPA knows of no reference between the two
        em.persist(new Account(registration.signInName(), person.getId(), passwordHash, demo));
        return person;
    }
}
