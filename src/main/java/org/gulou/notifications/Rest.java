package org.gulou.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rest that a server gets which did not answer: while it hangs, each further message would hold up everything else that
 * is due for as long as one waits for an answer.
 */
final class Rest {
    static final Duration LENGTH = Duration.ofMinutes(1);

    private volatile Instant until = Instant.EPOCH;

    void begin(Instant now) {
        until = now.plus(LENGTH);
    }

    /** When it is over; empty if there is none. */
    Optional<Instant> until(Instant now) {
        // a demo's clock may have been moved back
        return Optional.of(until).filter(now::isBefore).filter(end -> !end.isAfter(now.plus(LENGTH)));
    }
}
