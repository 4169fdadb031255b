package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** The newest look of an official at a case, and the one before it. */
@Entity
@IdClass(CaseLook.Key.class)
@Table(name = "case_look")
class CaseLook {
    /** One row for each official and case. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private String caseNumber = "";
        private String official = "";

        Key() {}

        Key(CaseFile file, Actor.Official official) {
            this.caseNumber = file.getNumber();
            this.official = official.id();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.caseNumber.equals(caseNumber) && key.official.equals(official);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseNumber, official);
        }
    }

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Id
    private String official;

    private int acts;
    private int revision;
    private Instant at;

    @Column(name = "earlier_acts")
    private int earlierActs;

    @Column(name = "earlier_revision")
    private int earlierRevision;

    @Column(name = "earlier_at")
    private @Nullable Instant earlierAt;

    protected CaseLook() {}

    CaseLook(CaseFile file, Actor.Official official, Instant now) {
        this.caseNumber = file.getNumber();
        this.official = official.id();
        this.acts = file.acts();
        this.revision = file.revision();
        this.at = now;
    }

    /** Looks again; within {@code one} it is still the same look. */
    void again(CaseFile file, Instant now, Duration one) {
        if (at.plus(one).isBefore(now)) {
            earlierActs = acts;
            earlierRevision = revision;
            earlierAt = at;
        }
        acts = file.acts();
        revision = file.revision();
        at = now;
    }

    Optional<Looks.Before> before() {
        return Optional.ofNullable(earlierAt).map(when -> new Looks.Before(when, earlierActs, earlierRevision));
    }
}
