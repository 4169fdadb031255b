package org.gulou.catalog;

import java.util.List;
import java.util.Optional;

/** One published version of a service, compiled: it never changes, and a case keeps the one it was filed under. */
public record ServiceVersion(String service, int number, Guide guide, List<Letter> letters) {
    public ServiceVersion {
        letters = List.copyOf(letters);
    }

    /** The letter that {@code issue: <id>} makes. */
    public Optional<Letter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }
}
