package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which e-mail addresses and phones are known to be their owner's. Whoever mistypes an address must not send a stranger
 * the codes that open her case or her account; so these go to proved addresses only.
 */
@ApplicationScoped
public class AddressProofs {
    /** How long the code in the message is good. */
    public static final Duration GOOD = Duration.ofMinutes(30);

    /** How often a code may be tried: a guess succeeds once in 200,000. */
    static final int TRIES = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What became of a try. */
    public enum Judged {
        PROVED,
        WRONG,
        /** Too late, tried too often, or never asked for: only a new code helps. */
        OVER
    }

    /** Where a code is sent: an e-mail address, or the number of a phone. */
    public record Address(String text) {
        public boolean isMail() {
            return text.contains("@");
        }
    }

    /** Somebody asked for a code; fired in the transaction that keeps it. */
    public record Asked(String owner, Address address, String language, String code) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    @Inject
    Event<Asked> asked;

    /**
     * Sends a code to an address.
     *
     * @param owner the id of a person, or the number of a case
     * @param from the address the request comes from
     * @return how long to wait before asking again; zero if this time it was sent
     */
    @Transactional
    public Duration ask(String owner, Address address, String language, String from) {
        String proof = "proof of " + address.text();
        String network = Network.of(from);
        Duration pause = attempts.take(Map.of(
                proof,
                Allowance.SENT,
                proof + " from " + network,
                Allowance.OWN,
                "proofs from " + network,
                Allowance.NETWORK));
        if (pause.isPositive()) {
            return pause;
        }
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        AddressProof asking = find(owner, address.text(), LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> {
                    var first = new AddressProof(AddressProof.id(owner, address.text()));
                    em.persist(first);
                    return first;
                });
        asking.ask(code, clock.instant().plus(GOOD));
        asked.fire(new Asked(owner, address, language, code));
        return Duration.ZERO;
    }

    /** Tries a code; the right one proves the address. */
    @Transactional
    public Judged prove(String owner, Address address, String code) {
        return find(owner, address.text(), LockModeType.PESSIMISTIC_WRITE)
                .map(proof -> proof.judge(code, TRIES, clock.instant()))
                .orElse(Judged.OVER);
    }

    /** Whether one of these owners has proved that an address is hers. */
    public boolean isProved(Stream<String> owners, String address) {
        return owners.anyMatch(owner -> find(owner, address, LockModeType.NONE)
                .filter(AddressProof::isProved)
                .isPresent());
    }

    /** Forgets that somebody has proved where she is reached. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Person person) {
        Stream.of(person.getEmail(), person.getPhone())
                .flatMap(address -> find(person.getId(), address, LockModeType.NONE).stream())
                .forEach(em::remove);
    }

    private Optional<AddressProof> find(String owner, String address, LockModeType lock) {
        return Optional.ofNullable(em.find(AddressProof.class, AddressProof.id(owner, address), lock));
    }
}
