package org.gulou.identity;

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
import java.util.Optional;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Refusal;
import org.gulou.identity.oidc.Shown;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;

/**
 * Who somebody is here whom a provider has shown: known by issuer and subject, an official who is expected, or a citizen who
 * comes for the first time. Nobody is found by an address or by a number that she told herself (decision 044).
 */
@ApplicationScoped
public class Arrivals {
    /** Who she is here. */
    public sealed interface Outcome {
        record Known(Person person) implements Outcome {}

        /** A citizen who has not come by this provider before: she says whether she has an account here. */
        record First() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** What becomes of the wish to sign in by a provider to an account that has a password. */
    public sealed interface Joining {
        record Joined(Person person) implements Joining {}

        /** Name and password do not belong together. */
        record Wrong() implements Joining {}

        /** Too many wrong attempts: this one was not looked at. */
        record NotYet(Duration pause) implements Joining {}

        /** Who signs in to it shows a code as well, and so does who joins it. */
        record AsksCode() implements Joining {}

        record WrongCode() implements Joining {}

        record Refused(Refusal why) implements Joining {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    SignInLinks links;

    @Inject
    Accounts accounts;

    @Inject
    Attempts attempts;

    @Inject
    Posts posts;

    @Inject
    SecondSteps steps;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Finds her, and keeps what the provider proves. */
    @Transactional
    public Outcome arrive(Provider provider, Shown shown) {
        Optional<SignInLink> link = links.find(shown);
        if (link.isPresent()) {
            return enter(provider, shown, link.get());
        }
        if (provider.serves(PersonKind.OFFICIAL)) {
            List<SignInLink> named = links.named(shown.issuer(), shown.userName());
            Optional<SignInLink> expected =
                    named.stream().filter(SignInLink::isExpected).findFirst();
            if (expected.isPresent()) {
                return enter(provider, shown, expected.get());
            }
            if (!provider.serves(PersonKind.CITIZEN)) {
                return new Outcome.Refused(named.isEmpty() ? Refusal.NOT_ENTERED : Refusal.TAKEN);
            }
        }
        return contact(shown).isEmpty() ? new Outcome.Refused(Refusal.INCOMPLETE) : first(provider, shown);
    }

    private Outcome enter(Provider provider, Shown shown, SignInLink link) {
        Person person = em.find(Person.class, link.getPerson());
        Optional<Refusal> no = refusal(provider, shown, person);
        if (no.isPresent()) {
            return new Outcome.Refused(no.get());
        }
        if (link.isExpected()) {
            links.claim(link, person, shown);
        }
        link.used(clock.instant());
        prove(provider, shown, person);
        return new Outcome.Known(person);
    }

    /** An account is hers without a question only if both numbers are proved: everybody can register with any number. */
    private Outcome first(Provider provider, Shown shown) {
        Optional<Person> same = !provider.provesIdentity()
                ? Optional.empty()
                : contact(shown)
                        .map(Person.Contact::residentId)
                        .filter(number -> !number.isEmpty())
                        .flatMap(this::proved);
        same.ifPresent(person -> join(provider, shown, person));
        return same.<Outcome>map(Outcome.Known::new).orElseGet(Outcome.First::new);
    }

    private Optional<Person> proved(String number) {
        List<Person> same = em.createQuery(
                        "select p from Person p where p.residentId = :number and p.provedBy <> '' and p.active = true",
                        Person.class)
                .setParameter("number", number)
                .getResultStream()
                .filter(person -> posts.kind(person.getId()) == PersonKind.CITIZEN)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private Optional<Refusal> refusal(Provider provider, Shown shown, Person person) {
        if (!person.isActive()) {
            return Optional.of(Refusal.INACTIVE);
        }
        PersonKind kind = posts.kind(person.getId());
        if (!provider.serves(kind)) {
            return Optional.of(kind == PersonKind.OFFICIAL ? Refusal.OFFICIAL : Refusal.NO_POST);
        }
        return person.isProved() && provider.provesIdentity() && isSomebodyElse(shown, person)
                ? Optional.of(Refusal.OTHER_NUMBER)
                : Optional.empty();
    }

    private boolean isSomebodyElse(Shown shown, Person person) {
        return contact(shown)
                .map(Person.Contact::residentId)
                .filter(number -> !number.isEmpty() && !person.getResidentId().isEmpty())
                .filter(number -> !number.equals(person.getResidentId()))
                .isPresent();
    }

    /** Gives her an account of her own. */
    @Transactional
    public Outcome begin(Provider provider, Shown shown, String language) {
        if (links.find(shown).isPresent()) {
            return arrive(provider, shown);
        }
        Optional<Person.Contact> contact = contact(shown);
        if (contact.isEmpty() || !provider.serves(PersonKind.CITIZEN)) {
            return new Outcome.Refused(Refusal.INCOMPLETE);
        }
        Instant now = clock.instant();
        var person = new Person(contact.get().in(language), now);
        em.persist(person);
        em.flush(); // what refers to her comes after, and JPA knows of no reference between the two
        journal.record(
                new Actor.Citizen(person.getId(), person.getName(), ""),
                "register",
                person.getId(),
                Map.of("provider", provider.name()),
                now);
        join(provider, shown, person);
        return new Outcome.Known(person);
    }

    /**
     * Lets her sign in to the account that she shows to be hers by its password, this once, also where passwords have ceased to
     * sign anybody in. Officials are entered by an administrator instead.
     *
     * @param code of her second step; the empty text if she showed none
     * @param address the address the request comes from
     */
    @Transactional
    public Joining join(
            Provider provider, Shown shown, String signInName, String password, String code, String address) {
        var tries = Tries.of(attempts, signInName, address);
        Duration pause = tries.take();
        if (pause.isPositive()) {
            return new Joining.NotYet(pause);
        }
        Optional<Person> holder = accounts.holder(signInName, password);
        if (holder.isEmpty() || links.find(shown).isPresent()) {
            return new Joining.Wrong();
        }
        tries.right();
        Person person = holder.get();
        if (posts.kind(person.getId()) == PersonKind.OFFICIAL) {
            return new Joining.Refused(Refusal.OFFICIAL);
        }
        if (provider.provesIdentity() && isSomebodyElse(shown, person)) {
            return new Joining.Refused(Refusal.OTHER_NUMBER);
        }
        Optional<Joining> missing = steps.isOn(person.getId()) ? missing(person, code, address) : Optional.empty();
        if (missing.isEmpty()) {
            join(provider, shown, person);
        }
        return missing.orElseGet(() -> new Joining.Joined(person));
    }

    private Optional<Joining> missing(Person person, String code, String address) {
        if (code.isEmpty()) {
            return Optional.of(new Joining.AsksCode());
        }
        return switch (steps.judge(person.getId(), code, address)) {
            case SecondSteps.Judged.Right right -> Optional.empty();
            case SecondSteps.Judged.Wrong wrong -> Optional.of(new Joining.WrongCode());
            case SecondSteps.Judged.NotYet(Duration pause) -> Optional.of(new Joining.NotYet(pause));
        };
    }

    private void join(Provider provider, Shown shown, Person person) {
        links.link(person, shown);
        links.find(shown).ifPresent(link -> link.used(clock.instant()));
        prove(provider, shown, person);
    }

    private void prove(Provider provider, Shown shown, Person person) {
        Optional<Person.Contact> told = contact(shown)
                .filter(contact ->
                        provider.provesIdentity() && !contact.residentId().isEmpty());
        told.filter(contact -> !person.isProved(provider.name(), contact)).ifPresent(contact -> {
            person.prove(provider.name(), contact, clock.instant());
            journal.record(
                    new Actor.Citizen(person.getId(), person.getName(), ""),
                    "prove-identity",
                    person.getId(),
                    Map.of("provider", provider.name()),
                    clock.instant());
        });
    }

    /** What the provider told as the portal writes it, without what is no number and no address; empty without a name. */
    private Optional<Person.Contact> contact(Shown shown) {
        return Registration.told(
                new Person.Contact(shown.name(), shown.residentId(), shown.phone(), shown.email(), ""),
                OfficeTime.day(clock.instant()));
    }
}
