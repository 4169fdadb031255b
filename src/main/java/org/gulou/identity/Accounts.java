package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gulou.identity.oidc.Providers;

/**
 * Who signs in under which name, and what Jakarta Security asks who somebody is that this room lets in. A password alone is
 * nothing to it: {@link SignIn} decides what else is asked. The caller's name is the id of the person; the groups are
 * {@code person}, and {@code official} and {@code admin} for who holds such a post.
 */
@ApplicationScoped
class Accounts implements IdentityStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    Passwords passwords;

    @Inject
    Posts posts;

    @Inject
    Providers providers;

    /** Of a person who has shown what is asked of her; only this room makes one. */
    record Vouched(String person) implements Credential {}

    /** Not left to the interface, which looks for a method of a public class by reflection. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        return switch (credential) {
            case Vouched(String person) ->
                result(Optional.ofNullable(em.find(Person.class, person)).filter(Person::isActive));
            default -> CredentialValidationResult.NOT_VALIDATED_RESULT;
        };
    }

    private CredentialValidationResult result(Optional<Person> found) {
        return found.map(person -> new CredentialValidationResult(person.getId(), groups(person)))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** Who signs in under this name, if the password belongs to it; it takes as long where there is nobody. */
    Optional<Person> holder(String signInName, String password) {
        Optional<Account> account = find(signInName);
        boolean right = passwords.matches(
                password.toCharArray(), account.map(Account::passwordHash).orElse(""));
        return account.filter(known -> right)
                .map(known -> em.find(Person.class, known.person()))
                .filter(Person::isActive);
    }

    /** Whether people such as she sign in with a password. */
    boolean hasPassword(Person person) {
        return providers.passwords(posts.kind(person.getId()));
    }

    Optional<Account> find(String signInName) {
        return Optional.ofNullable(em.find(Account.class, Account.normal(signInName)));
    }

    Optional<Account> of(String personId) {
        return em.createQuery("select a from Account a where a.person = :person", Account.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    private Set<String> groups(Person person) {
        var groups = new HashSet<>(Set.of("person"));
        posts.of(person.getId()).forEach(post -> groups.add(post.equals(Posts.ADMIN) ? "admin" : "official"));
        return groups;
    }
}
