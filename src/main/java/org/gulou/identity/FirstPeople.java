package org.gulou.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.gulou.duties.Settings;
import org.gulou.identity.oidc.Providers;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;

/** Those who can sign in before anybody has registered: the demo people, or the first administrator of production. */
@ApplicationScoped
class FirstPeople {
    private static final Logger LOG = Logger.getLogger(FirstPeople.class.getName());
    private static final Actor PORTAL = new Actor.Portal();

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    Register register;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Posts posts;

    @Inject
    Mandates mandates;

    @Inject
    Providers providers;

    @Inject
    SignInLinks links;

    @Inject
    Clock clock;

    @Transactional
    void welcome(@Observes @Priority(100) Startup event) {
        switch (settings.mode()) {
            case DEMO -> demo();
            case PRODUCTION -> production();
        }
    }

    private void demo() {
        var file = new PasswordFile(settings.dataFolder().resolve("demo-people.txt"));
        Map<String, String> known = file.read();
        List<DemoPerson> people = DemoPerson.all();
        var all = new TreeMap<String, String>();
        people.forEach(
                person -> all.put(person.signInName(), known.getOrDefault(person.signInName(), Ids.letters(12))));
        if (!all.equals(known)) {
            file.write(all);
        }
        List<DemoPerson> fresh = people.stream()
                .filter(person -> !known.containsKey(person.signInName())
                        || accounts.find(person.signInName()).isEmpty())
                .toList();
        fresh.forEach(person -> admit(person, passwords.hashOfDrawn(all.getOrDefault(person.signInName(), ""))));
        String lines = people.stream()
                .map(person ->
                        "  %-36s %-14s %s".formatted(person.signInName(), all.get(person.signInName()), person.role()))
                .collect(Collectors.joining("\n"));
        LOG.log(Level.INFO, "Demo people (sign-in name, password, role), kept in {0}:\n{1}", new Object[] {
            file.path(), lines
        });
    }

    private void admit(DemoPerson person, String hash) {
        Optional<Account> account = accounts.find(person.signInName());
        if (account.isPresent()) {
            account.get().change(hash);
            return;
        }
        Person admitted = register.add(person.registration(""), hash, true);
        LocalDate since = OfficeTime.day(clock.instant()).minusYears(1);
        person.posts().forEach(post -> posts.give(PORTAL, admitted.getId(), post, OfficeTime.startOf(since)));
        person.business()
                .ifPresent(own -> mandates.give(
                        PORTAL,
                        admitted.getId(),
                        new Mandate.Principal.ForOrganisation(
                                mandates.record(PORTAL, own.uscc(), own.name()).getId()),
                        new Mandate.Scope(Set.of(), since, Optional.empty(), "business licence")));
    }

    private void production() {
        long demoPeople = em.createQuery("select count(a) from Account a where a.demo = true", Long.class)
                .getSingleResult();
        if (demoPeople > 0) {
            throw new IllegalStateException("This database has " + demoPeople
                    + " demo people with passwords in a file. Production needs a database of its own.");
        }
        Optional<String> name = settings.firstAdmin();
        if (!posts.holders(Posts.ADMIN).isEmpty()) {
            return;
        }
        if (name.isEmpty()) {
            LOG.warning("Nobody administers this portal yet: start it with GULOU_FIRST_ADMIN=<sign-in name>");
            return;
        }
        var file = new PasswordFile(settings.dataFolder().resolve("first-admin.txt"));
        String password = Ids.letters(20);
        file.write(Map.of(name.get(), password));
        var contact = new Person.Contact(name.get(), "", "", "", "zh");
        Person admin = register.add(new Registration(contact, name.get(), ""), passwords.hash(password), false);
        posts.give(PORTAL, admin.getId(), Posts.ADMIN);
        providers.all().stream()
                // where citizens register themselves, whoever first took the name would administer the portal
                .filter(provider -> provider.serves(PersonKind.OFFICIAL) && !provider.serves(PersonKind.CITIZEN))
                .forEach(provider -> links.expect(PORTAL, admin.getId(), provider, name.get()));
        LOG.log(
                Level.INFO,
                "{0} can sign in as administrator with the password in {1}; sign in and delete the file",
                new Object[] {name.get(), file.path()});
    }
}
