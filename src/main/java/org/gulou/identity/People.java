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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Everybody the portal knows. */
@ApplicationScoped
public class People {
    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Event<WorkStopped> stopped;

    @Inject
    Clock clock;

    public Optional<Person> find(String id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    /** Somebody who does not close her account while this transaction goes on; empty if she has closed it. */
    @Transactional(MANDATORY)
    public Optional<Person> open(String id) {
        return Optional.ofNullable(em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(person -> !person.isClosed());
    }

    /**
     * The same.
     *
     * @throws AccountGone if she has closed it
     */
    @Transactional(MANDATORY)
    Person staying(String id) {
        return open(id).orElseThrow(() -> new AccountGone(id));
    }

    /** Who can sign in and has given this resident identity number and this name. */
    public List<Person> known(String residentId, String name) {
        return em.createQuery(
                        "select p from Person p where p.residentId = :id and p.name = :name and p.active = true"
                                + " order by p.id",
                        Person.class)
                .setParameter("id", residentId)
                .setParameter("name", name)
                .setMaxResults(10)
                .getResultList();
    }

    /** The ids of those who have given this resident identity number, whether they can still sign in or not. */
    public List<String> withResidentId(String residentId) {
        return residentId.isBlank()
                ? List.of()
                : em.createQuery("select p.id from Person p where p.residentId = :id", String.class)
                        .setParameter("id", residentId)
                        .setMaxResults(10)
                        .getResultList();
    }

    /**
     * The resident identity number of a person that is known to be hers: a provider has proved it, or the portal made her
     * itself, for a demonstration. Empty where she only said so: with a number that anybody can type nobody is known.
     */
    public Optional<String> provedNumber(String id) {
        return find(id).filter(person -> person.isProved() || isDemo(id)).flatMap(Person::residentId);
    }

    private boolean isDemo(String id) {
        return !em.createQuery("select a.person from Account a where a.person = :id and a.demo = true", String.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** The person who signs in with this name. */
    public Optional<Person> bySignInName(String signInName) {
        return Optional.ofNullable(em.find(Account.class, Account.normal(signInName)))
                .flatMap(account -> find(account.person()));
    }

    /** People with an account whose name or sign-in name holds {@code text}, by name; an empty text finds everybody. */
    public List<Person> search(String text, int from, int most) {
        return em.createQuery("select p" + MATCHING + " order by p.name, p.id", Person.class)
                .setParameter("text", pattern(text))
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many people {@link #search} finds. */
    public long count(String text) {
        return em.createQuery("select count(p)" + MATCHING, Long.class)
                .setParameter("text", pattern(text))
                .getSingleResult();
    }

    private static final String MATCHING =
            " from Person p where p.closedAt is null and (lower(p.name) like :text escape '!'"
                    + " or exists (select a from Account a where a.person = p.id and a.signInName like :text escape '!'))";

    private static String pattern(String text) {
        return "%" + Like.escape(text.toLowerCase(Locale.ROOT)) + "%";
    }

    /** From now on this person cannot sign in, and who is signed in is out at the next click. */
    @Transactional
    public void deactivate(Actor by, String personId) {
        if (by.id().equals(personId)) {
            throw new NotAllowed("Nobody deactivates herself: ask another administrator");
        }
        change(by, "deactivate", personId, person -> {
            person.deactivate();
            stopped.fire(new WorkStopped(personId, Optional.empty(), by));
        });
    }

    @Transactional
    public void reactivate(Actor by, String personId) {
        change(by, "reactivate", personId, person -> {
            if (person.isClosed()) {
                throw new NotAllowed("Nobody opens again what " + personId + " has closed herself");
            }
            person.reactivate();
        });
    }

    /** From now on a person is reached at an address that she has proved to be hers. */
    @Transactional
    public void reach(Actor.Citizen self, AddressProofs.Address address) {
        find(self.id()).ifPresent(person -> {
            person.reach(
                    address.isMail()
                            ? new Person.Contact(
                                    person.getName(),
                                    person.getResidentId(),
                                    person.getPhone(),
                                    address.text(),
                                    person.getLocale())
                            : new Person.Contact(
                                    person.getName(),
                                    person.getResidentId(),
                                    address.text(),
                                    person.getEmail(),
                                    person.getLocale()));
            journal.record(self, "reach", self.id(), Map.of(), clock.instant());
        });
    }

    private void change(Actor by, String action, String personId, Consumer<Person> what) {
        Admins.require(by);
        find(personId).ifPresent(person -> {
            what.accept(person);
            journal.record(by, action, personId, Map.of(), clock.instant());
        });
    }
}
