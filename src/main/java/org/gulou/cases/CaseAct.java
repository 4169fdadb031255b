package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.gulou.forms.FilledForm;
import org.gulou.journal.WriteBehind;
import org.gulou.kernel.Actor;
import org.gulou.kernel.ActorKind;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Act;
import org.jspecify.annotations.Nullable;

/** One entry in the history of a case; written once and never changed. */
@Entity
@Table(name = "case_act")
class CaseAct {
    private static final String INSERT =
            "insert into case_act (id, case_number, seq, move, action, state_from, state_to, actor, actor_name,"
                    + " actor_kind, given, filled, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    private int seq;
    private String move;
    private String action;

    @Column(name = "state_from")
    private String from;

    @Column(name = "state_to")
    private String to;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "actor_kind")
    private String actorKind;

    private String given;
    private @Nullable String filled;
    private Instant at;

    protected CaseAct() {}

    CaseAct(CaseNumber number, int seq, String action, Act act, Actor actor, Optional<FilledForm> filled) {
        this.id = Codes.id();
        this.caseNumber = number.toString();
        this.seq = seq;
        this.move = act.move();
        this.action = action;
        this.from = act.from();
        this.to = act.to();
        this.actor = actor.id();
        this.actorName = actor.name();
        this.actorKind = ActorKind.of(actor).word();
        this.given = StoredValues.write(act.given());
        this.at = act.at();
        this.filled = filled.map(FilledForm::toMap).map(StoredValues::json).orElse(null);
    }

    /** Writes it down when the transaction commits. */
    void add(WriteBehind writes) {
        writes.add(INSERT, id, caseNumber, seq, move, action, from, to, actor, actorName, actorKind, given, filled, at);
    }

    String caseNumber() {
        return caseNumber;
    }

    /** As the case page tells it. */
    Proceeding.DoneAct done() {
        return done(act(), filled());
    }

    /** The same, for who has just written it. */
    Proceeding.DoneAct done(Act act, Optional<FilledForm> form) {
        return new Proceeding.DoneAct(seq, act, action, actorName, ActorKind.of(actorKind), form);
    }

    private Act act() {
        return new Act(move, actor, at, from, to, StoredValues.read(given));
    }

    private Optional<FilledForm> filled() {
        return Optional.ofNullable(filled).map(StoredValues::map).map(FilledForm::fromMap);
    }
}
