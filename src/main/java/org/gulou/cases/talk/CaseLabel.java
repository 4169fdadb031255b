package org.gulou.cases.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A label that sticks on a case. */
@Entity
@IdClass(CaseLabel.Key.class)
@Table(name = "case_label")
class CaseLabel {
    /** The identity of a label on a case. */
    static class Key implements Serializable {
        private String caseNumber = "";
        private String label = "";

        Key() {}

        Key(String caseNumber, String label) {
            this.caseNumber = caseNumber;
            this.label = label;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.caseNumber.equals(caseNumber) && key.label.equals(label);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseNumber, label);
        }
    }

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Id
    private String label;

    protected CaseLabel() {}

    CaseLabel(String caseNumber, String label) {
        this.caseNumber = caseNumber;
        this.label = label;
    }

    String caseNumber() {
        return caseNumber;
    }

    String label() {
        return label;
    }
}
