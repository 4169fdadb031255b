package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.gulou.kernel.Post;

/** A post whose holders have to decide about money that was paid for nothing; derived from the account of the case. */
@Entity
@Table(name = "case_refund")
class CaseRefund {
    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "worker_role")
    private String workerRole;

    @Column(name = "worker_body")
    private String workerBody;

    private BigDecimal amount;
    private Instant since;

    protected CaseRefund() {}

    CaseRefund(CaseFile file, Post worker, BigDecimal amount, Instant since) {
        this.id = Codes.id();
        this.caseNumber = file.getNumber();
        this.workerRole = worker.role();
        this.workerBody = worker.body().id();
        this.amount = amount;
        this.since = since;
    }

    BigDecimal amount() {
        return amount;
    }

    Instant since() {
        return since;
    }
}
