package org.gulou.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The name under which a browser keeps what it is sent (RFC 6266); in any language, RFC 8187. */
public final class SavedAs {
    /** What one of the usual file systems does not take in a name. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

    /** Names that Windows keeps for devices, whatever follows a dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private SavedAs() {}

    /** The name as all of the usual file systems take it. */
    public static String safe(String name) {
        String plain = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip().replaceAll("[. ]+$", "");
        return plain.isEmpty() || DEVICE.matcher(plain).matches() ? "_" + plain : plain;
    }

    /** The value of {@code Content-Disposition} for a file that is to be kept under a name. */
    public static String disposition(String name) {
        String safe = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip();
        String encoded = URLEncoder.encode(safe, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }
}
