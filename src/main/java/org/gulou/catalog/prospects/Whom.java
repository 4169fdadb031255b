package org.gulou.catalog.prospects;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Guide.Audience;

/** For whom somebody asks. */
public enum Whom {
    SELF,
    /** A child, a parent, or somebody else whom she cares for: the questions are about that person. */
    RELATIVE,
    BUSINESS,
    BODY;

    public static Optional<Whom> of(String word) {
        return Stream.of(values()).filter(whom -> whom.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a service is for such applicants at all. */
    boolean mayApply(Guide guide) {
        return guide.audience().stream().anyMatch(this::isOne);
    }

    private boolean isOne(Audience audience) {
        return switch (audience) {
            case PERSON -> this == SELF || this == RELATIVE;
            case ENTERPRISE -> this == BUSINESS;
            case PUBLIC_INSTITUTION, SOCIAL_ORGANISATION, ADMINISTRATIVE_ORGAN -> this == BODY;
        };
    }
}
