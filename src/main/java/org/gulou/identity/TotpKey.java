package org.gulou.identity;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a phone and the portal share, from which both work out the same code for each half minute: RFC 6238 over RFC 4226,
 * with what every app understands (HMAC-SHA-1, 30 seconds, six digits).
 *
 * @param text 20 random bytes as 32 characters of Base32 (RFC 4648), as apps take them
 */
public record TotpKey(String text) {
    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    private static final int MILLION = 1_000_000;

    /** A phone whose clock is half a minute wrong, and somebody who types slowly, are right (RFC 6238, 5.2). */
    private static final int WINDOW = 1;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern WHOLE = Pattern.compile("[" + LETTERS + "]{32}");
    private static final int RADIX = 32;
    private static final String ALGORITHM = "HmacSHA1";
    private static final SecureRandom RANDOM = new SecureRandom();

    public TotpKey {
        text = text.toLowerCase(Locale.ROOT);
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("A key has 32 letters of Base32, not " + text.length() + " characters");
        }
    }

    public static TotpKey fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static TotpKey of(byte[] bytes) {
        String digits = new BigInteger(1, bytes).toString(RADIX);
        var letters = new StringBuilder();
        ("0".repeat(RADIX - digits.length()) + digits)
                .chars()
                .forEach(digit -> letters.append(LETTERS.charAt(Character.digit(digit, RADIX))));
        return new TotpKey(letters.toString());
    }

    private byte[] bytes() {
        BigInteger number = text.chars()
                .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                .reduce(BigInteger.ZERO, (before, digit) -> before.shiftLeft(5).or(digit));
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = number.shiftRight(8 * (BYTES - 1 - i)).byteValue();
        }
        return bytes;
    }

    /** The half minute that a moment lies in, counted from 1970. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) SECONDS);
    }

    /** The code of a half minute, with its zeros in front. */
    String code(long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(), ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MILLION);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    /**
     * The half minute whose code was typed: this one, the one before or the one after, if it comes after {@code last}, because
     * no code is taken twice.
     *
     * @param now by the clock of the world, which the phone has as well
     */
    OptionalLong matching(String typed, Instant now, long last) {
        long present = step(now);
        return LongStream.rangeClosed(present - WINDOW, present + WINDOW)
                .filter(step -> step > last && code(step).equals(typed))
                .findFirst();
    }

    /** A record would print it, and then it stands in a log. */
    @Override
    public String toString() {
        return "a key of a second step";
    }
}
