package org.gulou.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** Codes that people read out and type. */
public final class ReadOut {
    private ReadOut() {}

    /** The code as it was made, from how people type it: small or wide letters, spaces, hyphens, O for 0, I and L for 1. */
    public static String code(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
