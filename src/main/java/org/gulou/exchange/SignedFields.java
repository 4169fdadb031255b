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
 * fields, sorted by name, each as {@code name=value} and a line feed; so no name holds an equals sign, and neither names nor values control
 * characters.
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

    /** Whether they come from who knows the key; what could be cut into other fields never does. */
    boolean isSigned(Map<String, String> fields) {
        return fields.entrySet().stream().allMatch(SignedFields::isOneLine)
                && MessageDigest.isEqual(
                        signature(fields).getBytes(UTF_8),
                        fields.getOrDefault(SIGN, "").getBytes(UTF_8));
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static boolean isOneLine(Map.Entry<String, String> field) {
        return !field.getKey().contains("=")
                && (field.getKey() + field.getValue()).chars().noneMatch(Character::isISOControl);
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
