package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a person who signs in with a password shows a code as well. */
@Entity
@Table(name = "second_step")
class SecondStep {
    @Id
    @Column(name = "person_id")
    private String person;

    /** Kept readable: who judges codes needs it whole. */
    private String secret;

    /** The half minute of the last code that was taken. */
    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "on_since")
    private Instant since;

    protected SecondStep() {}

    SecondStep(String person, TotpKey key, long lastStep, Instant since) {
        this.person = person;
        this.secret = key.text();
        this.lastStep = lastStep;
        this.since = since;
    }

    /** Whether this is a code of hers that was not taken before; from now on it was. */
    boolean takes(String code, Instant now) {
        var step = new TotpKey(secret).matching(code, now, lastStep);
        step.ifPresent(taken -> lastStep = taken);
        return step.isPresent();
    }

    String person() {
        return person;
    }

    Instant since() {
        return since;
    }
}
