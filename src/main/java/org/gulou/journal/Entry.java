package org.gulou.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One act or look, as it stays for ever; only read, {@link Journal} writes it. */
@Entity
@Table(name = "journal")
public class Entry {
    @Id
    private long id;

    @Column(name = "happened_at")
    private Instant at;

    private String actor;
    private String action;

    @Column(name = "object_id")
    private String object;

    /** The SHA-256 of what was said, in hexadecimal. */
    @Column(name = "payload_hash")
    private String payloadHash;

    private @Nullable String payload;

    protected Entry() {}

    public long getId() {
        return id;
    }

    /** When it happened, UTC, in whole microseconds. */
    public Instant getAt() {
        return at;
    }

    /** The stable id of who did it, never a name. */
    public String getActor() {
        return actor;
    }

    public String getAction() {
        return action;
    }

    /** The number of the case, or the id of the person, service or other thing it was done to. */
    public String getObject() {
        return object;
    }

    /** What was said, as JSON; empty once it was erased. */
    Optional<String> payload() {
        return payloadHash.equals(Canonical.NOTHING_HASH)
                ? Optional.of(Canonical.NOTHING)
                : Optional.ofNullable(payload);
    }
}
