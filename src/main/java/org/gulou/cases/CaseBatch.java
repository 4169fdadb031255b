package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.gulou.workflow.batch.Round;
import org.jspecify.annotations.Nullable;

/** The round of a window in which a case was filed; all empty where its service has no window. */
@Embeddable
public class CaseBatch {
    @Column(name = "batch")
    private @Nullable String name;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    private boolean sealed;

    protected CaseBatch() {}

    CaseBatch(Optional<Round> round) {
        this.name = round.map(Round::batch).orElse(null);
        this.closesAt = round.map(Round::closes).orElse(null);
        this.sealed = round.filter(Round::sealed).isPresent();
    }

    /** What the cases of this round are called together, such as {@code 2026-03-01}. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    Optional<Instant> closesAt() {
        return Optional.ofNullable(closesAt);
    }

    /** The window was extended. */
    void closes(Instant later) {
        closesAt = later;
    }

    boolean isSealed() {
        return sealed;
    }

    void unseal() {
        sealed = false;
    }
}
