package org.gulou.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-256, each with a salt of its own. What a person chose takes 600,000 rounds
 * (OWASP Password Storage Cheat Sheet, 2023), because people choose what can be guessed. What was drawn at random for a
 * demo, and lies in a file beside the database, takes few: rounds would keep nobody from it and everybody waiting.
 */
@ApplicationScoped
class Passwords {
    private static final int CHOSEN = 600_000;
    private static final int DRAWN = 2_000;

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    @Inject
    Pbkdf2PasswordHash quick;

    /** Of a password that nobody knows, so that an unknown name takes as long as a wrong password that somebody chose. */
    private String nobodys = "";

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(parameters(CHOSEN));
        quick.initialize(parameters(DRAWN));
        nobodys = hash(Ids.next());
    }

    private static Map<String, String> parameters(int rounds) {
        return Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", String.valueOf(rounds),
                "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32");
    }

    /** Of a password drawn at random for somebody who exists in a demo alone. */
    String hashOfDrawn(String password) {
        return quick.generate(password.toCharArray());
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
