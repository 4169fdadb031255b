package org.gulou.identity;

import java.util.Arrays;
import java.util.Optional;

/** As what somebody signs in: the operator decides for each kind how. */
public enum PersonKind {
    /** Who holds no post. */
    CITIZEN("citizens"),
    /** Who holds one, at a body or at the portal. */
    OFFICIAL("officials");

    private final String word;

    PersonKind(String word) {
        this.word = word;
    }

    /** How operators write it. */
    public String word() {
        return word;
    }

    /** Reads it as operators write it. */
    public static Optional<PersonKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
