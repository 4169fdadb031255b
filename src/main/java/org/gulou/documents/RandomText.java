package org.gulou.documents;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Text that cannot be guessed: 128 random bits as 26 letters and digits of Crockford's base 32. */
final class RandomText {
    static final int LENGTH = 26;

    /** Without I, L, O and U, which people mistake for others. */
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    private RandomText() {}

    static String next() {
        var text = new StringBuilder(LENGTH);
        BigInteger rest = new BigInteger(128, RANDOM);
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            text.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.reverse().toString();
    }
}
