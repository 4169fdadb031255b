package org.gulou.identity;

import java.security.SecureRandom;

/** Random numbers that nobody guesses, written without the letters that are misread. */
final class Ids {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** 130 bits as 26 characters. */
    static String next() {
        return letters(26);
    }

    static String letters(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
