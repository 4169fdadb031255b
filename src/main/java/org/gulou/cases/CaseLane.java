package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/** A post at which an open lane of a case is worked on; derived from the history with each act, as the queue is. */
@Entity
@Table(name = "case_lane")
class CaseLane {
    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "worker_role")
    private String workerRole;

    @Column(name = "worker_body")
    private String workerBody;

    protected CaseLane() {}

    CaseLane(CaseFile file, Post worker) {
        this.id = Codes.id();
        this.caseNumber = file.getNumber();
        this.workerRole = worker.role();
        this.workerBody = worker.body().id();
    }

    Post worker() {
        return new Post(workerRole, new BodyId(workerBody));
    }
}
