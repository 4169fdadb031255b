package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gulou.kernel.Post;
import org.gulou.workflow.LaneWork;

/** An open lane in the queue of those who work on it; derived from the history with each act, as the queue is. */
@Entity
@Table(name = "case_lane")
class CaseLane {
    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    private String move;

    @Column(name = "worker_role")
    private String workerRole;

    @Column(name = "worker_body")
    private String workerBody;

    protected CaseLane() {}

    CaseLane(CaseFile file, LaneWork lane, Post worker) {
        this.id = Codes.id();
        this.caseNumber = file.getNumber();
        this.move = lane.move();
        this.workerRole = worker.role();
        this.workerBody = worker.body().id();
    }

    Post worker() {
        return new Post(workerRole, new org.gulou.kernel.BodyId(workerBody));
    }
}
