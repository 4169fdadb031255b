package org.gulou.catalog.foreign.digit;

import java.util.Locale;

/** Keys of words that stand in another file, as words. */
final class Keys {
    private Keys() {}

    /** A code of a word as words: {@code DOG_COUNT} is Dog count; other words as they are. */
    static String spoken(String words) {
        if (words.contains(" ") || !words.matches("[\\w.-]+")) {
            return words;
        }
        String parts = words.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("[_.-]+", " ")
                .strip();
        return parts.isEmpty()
                ? words
                : parts.substring(0, 1).toUpperCase(Locale.ROOT)
                        + parts.substring(1).toLowerCase(Locale.ROOT);
    }
}
