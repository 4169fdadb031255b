package org.gulou.cases.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gulou.cases.Codes;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/** An act that a case waits for and that nobody may do, as it was found. */
@Entity
@Table(name = "case_stranded")
class StrandedCase {
    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    /** How many the history had then: with one more, it is looked at anew. */
    private int acts;

    private String move;

    @Column(name = "post_role")
    private String role;

    @Column(name = "post_body")
    private String body;

    private boolean vacant;
    private Instant since;

    protected StrandedCase() {}

    StrandedCase(String caseNumber, int acts, String move, Post post, boolean vacant, Instant since) {
        this.id = Codes.id();
        this.caseNumber = caseNumber;
        this.acts = acts;
        this.move = move;
        this.role = post.role();
        this.body = post.body().id();
        this.vacant = vacant;
        this.since = since;
    }

    String caseNumber() {
        return caseNumber;
    }

    String move() {
        return move;
    }

    Post post() {
        return new Post(role, new BodyId(body));
    }

    boolean vacant() {
        return vacant;
    }

    Instant since() {
        return since;
    }

    boolean isOf(int history, String asked) {
        return acts == history && move.equals(asked);
    }
}
