package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Providers;
import org.gulou.identity.oidc.Shown;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Who signs in by which provider. */
@ApplicationScoped
public class SignInLinks {
    static final int LONGEST_USER_NAME = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Posts posts;

    @Inject
    Providers providers;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** How a person signs in by providers, or is expected to; the first made comes first. */
    public List<SignInLink> of(String personId) {
        return em.createQuery(
                        "select l from SignInLink l where l.person = :person order by l.madeAt, l.id", SignInLink.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** The key of what is wrong with expecting this user name; empty if nothing is. */
    public Optional<String> mistake(Provider provider, String userName) {
        if (!provider.serves(PersonKind.OFFICIAL)) {
            return Optional.of("admin.link.provider");
        }
        if (userName.isBlank() || userName.length() > LONGEST_USER_NAME) {
            return Optional.of("admin.link.no-name");
        }
        return named(provider.issuer(), userName).isEmpty() ? Optional.empty() : Optional.of("admin.link.taken");
    }

    /**
     * Expects an official by the user name that she has at a provider; {@link #mistake} finds nothing wrong with it.
     *
     * @throws AccountGone if she has closed her account
     */
    @Transactional
    public void expect(Actor by, String personId, Provider provider, String userName) {
        Admins.require(by);
        enter(by, personId, provider, userName);
    }

    /** The same, where the caller has judged that {@code by} may. */
    @Transactional(MANDATORY)
    public void enter(Actor by, String personId, Provider provider, String userName) {
        people.staying(personId);
        if (mistake(provider, userName).isEmpty()) {
            em.persist(SignInLink.expected(personId, provider, Account.normal(userName), by.name(), clock.instant()));
            journal.record(by, "expect-sign-in", personId, Map.of("provider", provider.name()), clock.instant());
        }
    }

    /** From now on nobody signs in so. */
    @Transactional
    public void end(Actor by, String id) {
        Admins.require(by);
        Optional.ofNullable(em.find(SignInLink.class, id)).ifPresent(link -> remove(by, link));
    }

    /** Whether a person could still sign in once she is an official: the operator decides for each kind of people how. */
    public boolean comesInAsOfficial(Person person) {
        boolean password = providers.passwords(PersonKind.OFFICIAL)
                && accounts.of(person.getId())
                        .filter(account -> !account.passwordHash().isEmpty())
                        .isPresent();
        return password
                || of(person.getId()).stream()
                        .anyMatch(link -> providers.all().stream()
                                .anyMatch(provider -> provider.issuer().equals(link.getIssuer())
                                        && provider.serves(PersonKind.OFFICIAL)));
    }

    /** Whether she comes in without it, too; what an administrator entered for an official is the administrator's. */
    public boolean mayEnd(Person self, SignInLink link) {
        boolean another = of(self.getId()).stream()
                .anyMatch(one -> !one.isExpected() && !one.getId().equals(link.getId()));
        boolean password = accounts.of(self.getId())
                .filter(account -> !account.passwordHash().isEmpty() && accounts.hasPassword(self))
                .isPresent();
        return posts.kind(self.getId()) == PersonKind.CITIZEN && (another || password);
    }

    /** Ends one of her own; does nothing, and says so, if it is not hers or {@link #mayEnd} says no. */
    @Transactional
    public boolean endOwn(Actor.Citizen self, String id) {
        Person person = em.find(Person.class, self.id());
        Optional<SignInLink> own = Optional.ofNullable(em.find(SignInLink.class, id))
                .filter(link -> link.getPerson().equals(self.id()))
                .filter(link -> mayEnd(person, link));
        own.ifPresent(link -> remove(self, link));
        return own.isPresent();
    }

    private void remove(Actor by, SignInLink link) {
        em.remove(link);
        journal.record(by, "end-sign-in", link.getPerson(), Map.of("issuer", link.getIssuer()), clock.instant());
    }

    Optional<SignInLink> find(Shown shown) {
        return em.createQuery(
                        "select l from SignInLink l where l.issuer = :issuer and l.subject = :subject",
                        SignInLink.class)
                .setParameter("issuer", shown.issuer())
                .setParameter("subject", shown.subject())
                .getResultStream()
                .findFirst();
    }

    /** Who is called so at an issuer, come or expected. */
    List<SignInLink> named(String issuer, String userName) {
        return userName.isBlank()
                ? List.of()
                : em.createQuery(
                                "select l from SignInLink l where l.issuer = :issuer and l.userName = :name",
                                SignInLink.class)
                        .setParameter("issuer", issuer)
                        .setParameter("name", Account.normal(userName))
                        .getResultList();
    }

    @Transactional(MANDATORY)
    void link(Person person, Shown shown) {
        em.persist(SignInLink.of(person, shown, clock.instant()));
        record(person, shown);
    }

    @Transactional(MANDATORY)
    void claim(SignInLink expected, Person person, Shown shown) {
        expected.claim(shown);
        record(person, shown);
    }

    private void record(Person person, Shown shown) {
        journal.record(
                new Actor.Citizen(person.getId(), person.getName(), ""),
                "link-sign-in",
                person.getId(),
                Map.of("provider", shown.provider()),
                clock.instant());
    }
}
