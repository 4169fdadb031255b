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

    /** How long to wait before the next try; zero if there is nothing to wait for. */
    Duration pause(Allowance allowance, Instant now) {
        Duration early = allowance.pauseAfter(recent(allowance, now)).minus(since(now));
        return early.isPositive() ? early : Duration.ZERO;
    }

    void count(Allowance allowance, Instant now) {
        tries = recent(allowance, now) + 1;
        last = now;
    }

    private int recent(Allowance allowance, Instant now) {
        return since(now).compareTo(allowance.memory()) > 0 ? 0 : tries;
    }

    private Duration since(Instant now) {
        return Duration.between(last, now).abs();
    }
}
