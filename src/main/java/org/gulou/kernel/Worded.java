package org.gulou.kernel;

import java.util.Map;

/**
 * A text for people as its owner wrote it, with the place where it can be mended in each language.
 *
 * @param place of the whole
 * @param languages where each language of it stands; where one has no place of its own, the whole's counts
 */
public record Worded(LocalizedText text, Place place, Map<String, Place> languages) {
    public static final Worded NONE = new Worded(LocalizedText.NONE, new Place("", 1, 1));

    public Worded {
        languages = Map.copyOf(languages);
    }

    public Worded(LocalizedText text, Place place) {
        this(text, place, Map.of());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** This text, or {@code other} where there is none. */
    public Worded or(Worded other) {
        return isEmpty() ? other : this;
    }

    public Place in(String language) {
        return languages.getOrDefault(language, place);
    }
}
