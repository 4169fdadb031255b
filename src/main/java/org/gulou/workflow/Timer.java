package org.gulou.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that time will bring.
 *
 * @param id stable while the case stays as it is: {@code state correction} or {@code clock decision}
 * @param due the instant from which it counts
 * @param move the move that time takes; empty for an alert
 * @param provisional it hangs on a calendar that is not published yet, so it only alerts
 */
public record Timer(String id, Instant due, Optional<String> move, boolean provisional) {
    /** Whether time does something to the case then; else somebody is only told. */
    public boolean acts() {
        return move.isPresent() && !provisional;
    }
}
