package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often one thing was tried in a row. */
@Entity
@Table(name = "attempt")
class Attempt {
    @Id
    @Column(name = "key_hash")
    private String keyHash;

    private int tries;

    @Column(name = "last_at")
    private Instant last;

    protected Attempt() {}

    /** Counts a try at {@code now}; if it comes too early it is not counted, and the time still to wait is the answer. */
    Duration take(Allowance allowance, Instant now) {
        Duration since = Duration.between(last, now).abs();
        if (since.compareTo(allowance.memory()) > 0) {
            tries = 0;
        }
        Duration early = allowance.pauseAfter(tries).minus(since);
        if (tries > 0 && early.isPositive()) {
            return early;
        }
        tries++;
        last = now;
        return Duration.ZERO;
    }
}
