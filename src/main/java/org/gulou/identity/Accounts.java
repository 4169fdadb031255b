package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What Jakarta Security asks whether a name and a password belong together. The caller's name is the id of the person;
 * the groups are {@code person}, and {@code official} and {@code admin} for who holds such a post.
 */
@ApplicationScoped
class Accounts implements IdentityStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    Passwords passwords;

    @Inject
    Posts posts;

    /** Not left to the interface, which looks for a method of a public class by reflection. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential typed
                ? check(typed)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult check(UsernamePasswordCredential credential) {
        char[] password = credential.getPassword().getValue();
        Optional<Account> account = find(credential.getCaller());
        if (account.isEmpty()) {
            passwords.matchesNobody(password);
            return CredentialValidationResult.INVALID_RESULT;
        }
        boolean right = passwords.matches(password, account.get().passwordHash());
        Person person = em.find(Person.class, account.get().person());
        return right && person.isActive()
                ? new CredentialValidationResult(person.getId(), groups(person))
                : CredentialValidationResult.INVALID_RESULT;
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
