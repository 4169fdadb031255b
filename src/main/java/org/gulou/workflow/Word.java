package org.gulou.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words that definitions use for our enumerations: {@code BEING_CHECKED} is written {@code being-checked}. */
public final class Word {
    private Word() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant written as {@code word}; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}
