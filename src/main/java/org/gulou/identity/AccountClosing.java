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
import java.util.Optional;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * How a person ends her account herself (PIPL 2021, Article 47). What was known of her here is forgotten at once; what she
 * filed is the offices', with the name that stands in it.
 */
@ApplicationScoped
public class AccountClosing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Presence presence;

    @Inject
    Accounts accounts;

    @Inject
    AddressProofs proofs;

    @Inject
    Posts posts;

    @Inject
    SecondSteps steps;

    @Inject
    OwnMandates own;

    @Inject
    Mandates mandates;

    @Inject
    Journal journal;

    @Inject
    Event<AccountClosed> closed;

    @Inject
    Clock clock;

    /** Why somebody's account is not hers to close. */
    public enum Bar {
        /** An administrator ends her post first. */
        POST,
        /** She is one of the demo's people, who are there for everybody. */
        DEMO
    }

    /** What keeps her account open, whatever she does; empty for most people. */
    public Optional<Bar> bar(Actor.Citizen self) {
        if (!posts.of(self.id()).isEmpty()) {
            return Optional.of(Bar.POST);
        }
        return accounts.of(self.id()).filter(Account::demo).map(account -> Bar.DEMO);
    }

    /** Whether she shows a password for it. */
    public boolean asksPassword(Actor.Citizen self) {
        return presence.hasPassword(self);
    }

    /** What speaks against it that it is she who asks; empty if it is. */
    @Transactional(MANDATORY)
    public Optional<Doubt> doubt(Actor.Citizen self, Caller caller) {
        return presence.doubt(self, caller);
    }

    /**
     * Closes it: she cannot sign in any more, her mandates end, and her sign-in name is free.
     *
     * @throws NotAllowed if a {@link #bar} keeps it open
     */
    @Transactional(MANDATORY)
    public void close(Actor.Citizen self) {
        Person person = em.find(Person.class, self.id(), LockModeType.PESSIMISTIC_WRITE);
        bar(self).ifPresent(why -> {
            throw new NotAllowed("The account of " + self.id() + " is not hers to close: " + why);
        });
        Instant now = clock.instant();
        own.offers(self.id()).forEach(offer -> own.takeBack(self, offer.getId()));
        own.given(self.id()).forEach(mandate -> own.end(self, mandate.getId()));
        mandates.of(self.id()).forEach(mandate -> own.end(self, mandate.getId()));
        mandates.giveUp(self);
        closed.fire(new AccountClosed(person));
        em.createQuery("delete from SignInLink l where l.person = :person")
                .setParameter("person", self.id())
                .executeUpdate();
        steps.forget(self.id());
        em.createQuery("delete from Account a where a.person = :person")
                .setParameter("person", self.id())
                .executeUpdate();
        proofs.forget(person);
        person.leave(now);
        journal.record(new Actor.Citizen(self.id(), person.getName(), ""), "close-account", self.id(), Map.of(), now);
    }
}
