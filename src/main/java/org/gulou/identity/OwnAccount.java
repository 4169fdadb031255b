package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.gulou.kernel.Actor;

/** What a person changes of how she signs in, while she is signed in. */
@ApplicationScoped
public class OwnAccount {
    /** What becomes of another password. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** The present password is another. */
        record Wrong() implements Outcome {}

        /** The key says what is wrong with the new one. */
        record Refused(String key) implements Outcome {}

        /** Too many wrong attempts: this one was not looked at. */
        record NotYet(Duration pause) implements Outcome {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Attempts attempts;

    @Inject
    AnotherPassword another;

    /** The name by which she signs in with a password; empty where people such as she have none. */
    public Optional<String> signInName(Actor.Citizen self) {
        return own(self).map(Account::signInName);
    }

    private Optional<Account> own(Actor.Citizen self) {
        return accounts.of(self.id()).filter(account -> accounts.hasPassword(em.find(Person.class, self.id())));
    }

    /**
     * Gives her another password, if she knows the present one: who finds the portal open before an absent person must not
     * take it over. Whoever else is signed in as her is out.
     *
     * @param address the address the request comes from
     * @throws IllegalStateException if she has no password
     */
    @Transactional
    public Outcome change(Actor.Citizen self, String present, String password, String address) {
        Account account = own(self).orElseThrow(() -> new IllegalStateException("Expected who signs in by password"));
        PasswordTries tries = PasswordTries.of(attempts, account.signInName(), address);
        Duration pause = tries.take();
        if (pause.isPositive()) {
            return new Outcome.NotYet(pause);
        }
        if (accounts.holder(account.signInName(), present).isEmpty()) {
            return new Outcome.Wrong();
        }
        tries.right();
        Optional<String> wrong = Registration.password(account.signInName(), password);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        another.give(account, password);
        return new Outcome.Changed();
    }
}
