package org.gulou.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Fields of a request with a signature among them: HMAC-SHA256 (RFC 2104) in small hexadecimal digits over all other
 * fields, sorted by name, each as {@code name=value} and a line feed.
 */
final class SignedFields {
    static final String SIGN = "sign";

    private final byte[] key;

    SignedFields(String key) {
        this.key = key.getBytes(UTF_8);
    }

    Map<String, String> sign(Map<String, String> fields) {
        var signed = new TreeMap<>(fields);
        signed.put(SIGN, signature(fields));
        return signed;
    }

    boolean isSigned(Map<String, String> fields) {
        return MessageDigest.isEqual(
                signature(fields).getBytes(UTF_8), fields.getOrDefault(SIGN, "").getBytes(UTF_8));
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String signature(Map<String, String> fields) {
        String text = new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !field.getKey().equals(SIGN))
                        .map(field -> field.getKey() + "=" + field.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform knows HmacSHA256", missing);
        }
    }
}
