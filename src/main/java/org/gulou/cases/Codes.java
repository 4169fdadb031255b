package org.gulou.cases;

import java.security.SecureRandom;
import java.util.Locale;

/** Random codes that nobody can guess. */
public final class Codes {
    /** Crockford's base 32: no I, L, O, U, so that a code read over the telephone arrives whole. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int QUERY_CODE_LENGTH = 13;
    private static final int ID_LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** 128 bits or a little more, for ids in addresses. */
    public static String id() {
        return random(ID_LENGTH).toLowerCase(Locale.ROOT);
    }

    /** The key of a new row, unique in its form. */
    public static String row() {
        return "r" + id().substring(0, 6);
    }

    /** 65 bits: opens a case together with its number, or a guest's draft. */
    public static String queryCode() {
        return random(QUERY_CODE_LENGTH);
    }

    private static String random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        var code = new StringBuilder(length);
        for (byte one : bytes) {
            code.append(ALPHABET.charAt(one & ALPHABET.length() - 1));
        }
        return code.toString();
    }
}
