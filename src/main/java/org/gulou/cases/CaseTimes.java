package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the clocks of a case end, and when it ended, as columns that queues sort and filter by; derived anew with each act. */
@Embeddable
class CaseTimes {
    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "yellow_on")
    private @Nullable LocalDate yellowOn;

    @Column(name = "clock_stands")
    private boolean clockStands;

    @Column(name = "wakes_at")
    private @Nullable Instant wakesAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /**
     * Notes when the earliest clock ends.
     *
     * @param yellow from which day its light is yellow
     * @param stands whether it does not run at present
     */
    void due(Optional<LocalDate> last, Optional<LocalDate> yellow, boolean stands) {
        dueOn = last.orElse(null);
        yellowOn = yellow.orElse(null);
        clockStands = stands;
    }

    /** When time next brings something to the case; empty if it brings nothing. */
    Optional<Instant> wakesAt() {
        return Optional.ofNullable(wakesAt);
    }

    /** Notes when time next brings something to the case, and says whether that is news. */
    boolean wakes(Optional<Instant> next) {
        boolean news = !next.equals(wakesAt());
        wakesAt = next.orElse(null);
        return news;
    }

    /** Whether the case had not ended before {@code moment}. */
    boolean isOpenAt(Instant moment) {
        return endedAt == null || !endedAt.isBefore(moment);
    }

    /** Notes when the case ended; empty while it goes on. */
    void ended(Optional<Instant> at) {
        endedAt = at.orElse(null);
    }
}
