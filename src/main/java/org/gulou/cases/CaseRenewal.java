package org.gulou.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gulou.documents.VerificationCode;

/** Which certificate an application is to renew; known by its draft, so that it is there before the case is. */
@Entity
@Table(name = "case_renewal")
class CaseRenewal {
    @Id
    private String draft;

    private String certificate;

    protected CaseRenewal() {}

    CaseRenewal(String draft, String certificate) {
        this.draft = draft;
        this.certificate = certificate;
    }

    VerificationCode certificate() {
        return VerificationCode.read(certificate).orElseThrow();
    }
}
