package org.gulou.notifications.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What portal and receiver share, and nobody else: proves that a post comes from here and was not changed on its way.
 *
 * @param text {@code whsec_} and 32 random bytes in Base64, as Standard Webhooks 1.0 writes them
 */
record Secret(String text) {
    private static final String START = "whsec_";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(START + Base64.getEncoder().encodeToString(bytes));
    }

    /** The value of the header {@code webhook-signature}: over id, second and body, so that no old post can be sent anew. */
    String sign(String id, Instant at, String body) {
        byte[] key = Base64.getDecoder().decode(text.substring(START.length()));
        String signed = id + "." + at.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    /** A record would print it, and then it stands in a log. */
    @Override
    public String toString() {
        return START + "…";
    }
}
