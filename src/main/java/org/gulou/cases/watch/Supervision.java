package org.gulou.cases.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** A question why a case is late: asked, explained, closed. */
@Entity
@Table(name = "supervision")
public class Supervision {
    /** How far it has come. */
    public enum Stage {
        ASKED,
        EXPLAINED,
        CLOSED
    }

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "case_number")
    private String caseNumber;

    private String reason;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_name")
    private String openedName;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private @Nullable String answer;

    @Column(name = "answered_name")
    private @Nullable String answeredName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "closed_name")
    private @Nullable String closedName;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Supervision() {}

    Supervision(String id, String caseNumber, String reason, Actor by, Instant at, LocalDate due) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.reason = reason;
        this.openedBy = by.id();
        this.openedName = by.name();
        this.openedAt = at;
        this.dueOn = due;
    }

    void explain(String text, Actor by, Instant at) {
        answer = text;
        answeredName = by.name();
        answeredAt = at;
    }

    void close(Actor by, Instant at) {
        closedName = by.name();
        closedAt = at;
    }

    public Stage getStage() {
        if (closedAt != null) {
            return Stage.CLOSED;
        }
        return answer == null ? Stage.ASKED : Stage.EXPLAINED;
    }

    /** Whether the explanation is late. */
    public boolean isLate(LocalDate today) {
        return getStage() == Stage.ASKED && dueOn.isBefore(today);
    }

    public String getId() {
        return id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    /** What was asked; the empty text where the portal asked because the light was red. */
    public String getReason() {
        return reason;
    }

    public String getOpenedName() {
        return openedName;
    }

    /** Whether nobody but the portal asked. */
    public boolean isByItself() {
        return openedBy.equals(new Actor.Portal().id());
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    /** Until when it is to be explained. */
    public LocalDate getDueOn() {
        return dueOn;
    }

    /** The explanation; the empty text while there is none. */
    public String getAnswer() {
        return answer == null ? "" : answer;
    }

    public String getAnsweredName() {
        return answeredName == null ? "" : answeredName;
    }
}
