package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That an official follows a case. */
@Entity
@IdClass(CaseFollower.Key.class)
@Table(name = "case_follower")
class CaseFollower {
    /** One row for each official and case. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private String caseNumber = "";
        private String official = "";

        Key() {}

        Key(String caseNumber, String official) {
            this.caseNumber = caseNumber;
            this.official = official;
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

    protected CaseFollower() {}

    CaseFollower(String caseNumber, String official) {
        this.caseNumber = caseNumber;
        this.official = official;
    }

    String caseNumber() {
        return caseNumber;
    }

    String official() {
        return official;
    }
}
