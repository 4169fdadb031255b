package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Who works on a case, where somebody has taken it. */
@Embeddable
class CaseClaim {
    @Column(name = "claimed_by")
    private @Nullable String by;

    @Column(name = "claimed_name")
    private @Nullable String name;

    @Column(name = "claimed_at")
    private @Nullable Instant at;

    protected CaseClaim() {}

    CaseClaim(Actor.Official official, Instant at) {
        this.by = official.id();
        this.name = official.name();
        this.at = at;
    }

    @Nullable
    String by() {
        return by;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    Instant at() {
        return at;
    }
}
