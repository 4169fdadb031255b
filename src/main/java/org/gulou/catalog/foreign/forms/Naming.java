package org.gulou.catalog.foreign.forms;

import java.util.List;

/** What a question is called in a draft whose key in its form was drawn and says nothing. */
public final class Naming {
    private static final int WORDS = 5;

    private Naming() {}

    /** The first words of a question, enough to know it by; the key where they hold no letter that an id may have. */
    public static String of(String title, String key) {
        String[] words = title.strip().split("\\s+", WORDS + 1);
        String few = String.join(" ", List.of(words).subList(0, Math.min(WORDS, words.length)));
        return few.matches("(?s).*[A-Za-z].*") || key.isEmpty() ? few : key;
    }
}
