package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Answers and record as they were before a correction replaced them. */
@Entity
@IdClass(CaseRevision.Key.class)
@Table(name = "case_revision")
class CaseRevision {
    /** The identity of a revision. */
    static class Key implements Serializable {
        private String caseNumber = "";
        private int revision;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.caseNumber.equals(caseNumber) && key.revision == revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseNumber, revision);
        }
    }

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Id
    private int revision;

    private String answers;
    private String record;
    private Instant at;

    protected CaseRevision() {}

    /** Keeps what {@code file} holds now. */
    CaseRevision(CaseFile file, Instant at) {
        this.caseNumber = file.getNumber();
        this.revision = file.revision();
        this.answers = file.answers();
        this.record = file.record();
        this.at = at;
    }

    int revision() {
        return revision;
    }

    String answers() {
        return answers;
    }

    String record() {
        return record;
    }

    Instant at() {
        return at;
    }
}
