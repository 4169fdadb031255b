package org.gulou.kernel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a paper counts.
 *
 * @param from the first; empty where it counts as soon as it is issued
 * @param until the last; empty where it does not run out
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Validity UNBOUNDED = new Validity(Optional.empty(), Optional.empty());

    public static Validity until(LocalDate last) {
        return new Validity(Optional.empty(), Optional.of(last));
    }

    public boolean isToCome(LocalDate day) {
        return from.filter(day::isBefore).isPresent();
    }

    public boolean isOver(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }
}
