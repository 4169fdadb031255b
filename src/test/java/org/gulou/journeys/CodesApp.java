package org.gulou.journeys;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An app for codes on a phone, which knows no more of the portal than the address that it was given ({@code otpauth:} in the
 * key URI format of such apps; codes by RFC 6238).
 */
record CodesApp(byte[] secret, int digits, int period) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Takes up an account. */
    static CodesApp of(String address) {
        Map<String, String> given = Arrays.stream(
                        URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new CodesApp(
                bytes(given.get("secret")),
                Integer.parseInt(given.getOrDefault("digits", "6")),
                Integer.parseInt(given.getOrDefault("period", "30")));
    }

    private static byte[] bytes(String base32) {
        String letters = base32.toUpperCase(Locale.ROOT);
        var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char letter : letters.toCharArray()) {
            held = (held << 5 | BASE32.indexOf(letter)) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }

    /** What it shows so many periods from now. */
    String shows(int later) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        long step = Instant.now().getEpochSecond() / period + later;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }
}
