package org.gulou.cases;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The number by which somebody without an account is known: of identity (GB 11643), of her organisation (GB 32100), or of
 * her phone. Whoever holds a link that was made for her types it to show that she is the one meant.
 */
public record KnownBy(String number) {
    public KnownBy {
        number = normal(number);
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    public boolean matches(String typed) {
        return number.equals(normal(typed));
    }

    /** Her phone number, where that is how she is known. */
    public Optional<String> phone() {
        return Optional.of(number).filter(known -> known.matches("1\\d{10}"));
    }

    /** The number with most of it hidden, for a page that others see. */
    public String masked() {
        int shown = Math.min(3, number.length() / 3);
        return number.substring(0, shown)
                + "*".repeat(number.length() - 2 * shown)
                + number.substring(number.length() - shown);
    }
}
