package org.gulou.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-256 and 600,000 rounds (OWASP Password Storage Cheat Sheet, 2023), each with
 * a salt of its own.
 */
@ApplicationScoped
class Passwords {
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    /** Of a password that nobody knows, so that an unknown name takes as long as a wrong password. */
    private String nobodys = "";

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(PARAMETERS);
        nobodys = hash(Ids.next());
    }

    String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /** Whether they belong together; never with the empty hash of somebody who has no password, and then it takes as long. */
    boolean matches(char[] password, String hash) {
        boolean right = pbkdf2.verify(password, hash.isEmpty() ? nobodys : hash);
        return right && !hash.isEmpty();
    }
}
