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
    Posts posts;

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

    /** Whether she holds a post, which an administrator ends first. */
    public boolean holdsPost(Actor.Citizen self) {
        return !posts.of(self.id()).isEmpty();
    }

    /** Whether she shows a password for it. */
    public boolean asksPassword(Actor.Citizen self) {
        return presence.hasPassword(self);
    }

    /**
     * Closes it: she cannot sign in any more, her mandates end, and her sign-in name is free.
     *
     * @return what speaks against it; empty once it is closed
     * @throws NotAllowed if she {@link #holdsPost}
     */
    @Transactional(MANDATORY)
    public Optional<Doubt> close(Actor.Citizen self, Caller caller) {
        Person person = em.find(Person.class, self.id(), LockModeType.PESSIMISTIC_WRITE);
        if (holdsPost(self)) {
            throw new NotAllowed(self.id() + " holds a post: an administrator ends it first");
        }
        Optional<Doubt> doubt = presence.doubt(self, caller);
        if (doubt.isPresent()) {
            return doubt;
        }
        Instant now = clock.instant();
        own.offers(self.id()).forEach(offer -> own.takeBack(self, offer.getId()));
        own.given(self.id()).forEach(mandate -> own.end(self, mandate.getId()));
        mandates.of(self.id()).forEach(mandate -> own.end(self, mandate.getId()));
        mandates.giveUp(self);
        closed.fire(new AccountClosed(person));
        em.createQuery("delete from SignInLink l where l.person = :person")
                .setParameter("person", self.id())
                .executeUpdate();
        em.createQuery("delete from Account a where a.person = :person")
                .setParameter("person", self.id())
                .executeUpdate();
        person.leave(now);
        journal.record(new Actor.Citizen(self.id(), person.getName(), ""), "close-account", self.id(), Map.of(), now);
        return Optional.empty();
    }
}
