package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A case that another one gave rise to: an objection, with a number of its own, and the case that is on notice. */
@Entity
@Table(name = "case_link")
class CaseLink {
    @Id
    private String number;

    @Column(name = "arose_from")
    private String from;

    protected CaseLink() {}

    CaseLink(CaseFile file, CaseFile from) {
        this.number = file.getNumber();
        this.from = from.getNumber();
    }
}
