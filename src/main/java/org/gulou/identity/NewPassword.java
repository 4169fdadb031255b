package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** How somebody who cannot sign in any more, or wants to, gets another password. */
@ApplicationScoped
public class NewPassword {
    /** How long the code in the mail is good. */
    static final Duration GOOD = Duration.ofHours(1);

    /** Somebody asked for a new password; fired in the transaction that keeps the code. */
    public record Asked(Person person, String code) {}

    /** What becomes of a new password. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** The code is used, over or none. */
        record NoCode() implements Outcome {}

        /** The code stays good; the key says what is wrong with the password. */
        record Refused(String key) implements Outcome {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    AddressProofs proofs;

    @Inject
    Attempts attempts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Inject
    Event<Asked> asked;

    @Inject
    AnotherPassword another;

    /**
     * Has a code sent to whoever signs in under this name and has proved an e-mail address. What comes back says nothing
     * about whether there is such a person.
     *
     * @param address the address the request comes from
     * @return how long to wait before asking again; zero if this time it was heard
     */
    @Transactional
    public Duration ask(String signInName, String address) {
        String name = "new password " + Account.normal(signInName);
        String network = Network.of(address);
        Duration pause = attempts.take(Map.of(
                name,
                Allowance.SENT,
                name + " from " + network,
                Allowance.OWN,
                "new passwords from " + network,
                Allowance.NETWORK));
        if (pause.isPositive()) {
            return pause;
        }
        accounts.find(signInName)
                .map(account -> em.find(Person.class, account.person()))
                .filter(Person::isActive)
                .filter(accounts::hasPassword)
                .filter(person -> proofs.isProved(Stream.of(person.getId()), person.getEmail()))
                .ifPresent(this::send);
        return Duration.ZERO;
    }

    private void send(Person person) {
        String code = codes.issue(
                OneTimeCodes.Purpose.NEW_PASSWORD,
                person.getId(),
                clock.instant().plus(GOOD));
        asked.fire(new Asked(person, code));
        journal.record(
                new Actor.Citizen(person.getId(), person.getName(), ""),
                "ask-new-password",
                person.getId(),
                Map.of(),
                clock.instant());
    }

    /** Gives the person whom the code was sent to another password, and uses the code up. */
    @Transactional
    public Outcome set(String code, String password) {
        Optional<Account> account = codes.subject(OneTimeCodes.Purpose.NEW_PASSWORD, code)
                .flatMap(accounts::of)
                .filter(known -> accounts.hasPassword(em.find(Person.class, known.person())));
        if (account.isEmpty()) {
            return new Outcome.NoCode();
        }
        Optional<String> wrong = Registration.password(
                em.find(Person.class, account.get().person()).contact(),
                account.get().signInName(),
                password);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        return codes.use(OneTimeCodes.Purpose.NEW_PASSWORD, code)
                .<Outcome>map(used -> {
                    another.give(account.get(), password);
                    return new Outcome.Changed();
                })
                .orElseGet(Outcome.NoCode::new);
    }
}
