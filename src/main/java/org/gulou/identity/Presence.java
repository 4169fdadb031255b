package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gulou.kernel.Actor;

/**
 * That it is the holder of an account herself who asks: whoever finds the portal left open must be able neither to take the
 * account over nor to end it. She shows her password; who has none has just come in by her provider.
 */
@ApplicationScoped
class Presence {
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    /** With what she signs in; empty where people such as she have no password. */
    Optional<Account> withPassword(Actor.Citizen self) {
        return accounts.of(self.id())
                .filter(account -> !account.passwordHash().isEmpty())
                .filter(account -> accounts.hasPassword(em.find(Person.class, self.id())));
    }

    /** Whether she has a password to show. */
    boolean hasPassword(Actor.Citizen self) {
        return withPassword(self).isPresent();
    }

    /** What speaks against it; empty if it is she. */
    @Transactional(MANDATORY)
    Optional<Doubt> doubt(Actor.Citizen self, Caller caller) {
        return withPassword(self)
                .map(account -> doubt(account, caller))
                .orElseGet(() -> caller.since().isBefore(clock.instant().minus(JUST_NOW))
                        ? Optional.of(new Doubt.SignInAgain())
                        : Optional.empty());
    }

    private Optional<Doubt> doubt(Account account, Caller caller) {
        Tries tries = Tries.of(attempts, account.signInName(), caller.address());
        Duration pause = tries.take();
        if (pause.isPositive()) {
            return Optional.of(new Doubt.NotYet(pause));
        }
        if (accounts.holder(account.signInName(), caller.password()).isEmpty()) {
            return Optional.of(new Doubt.Wrong());
        }
        tries.right();
        return Optional.empty();
    }
}
