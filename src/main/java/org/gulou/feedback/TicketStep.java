package org.gulou.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gulou.kernel.Actor;

/** One thing that was done about a ticket, and what was found or said. */
@Entity
@Table(name = "rating_step")
public class TicketStep {
    @Id
    private String id;

    private String ticket;
    private int seq;

    @Enumerated(EnumType.STRING)
    private Ticket.Step step;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    private String text;
    private Instant at;

    protected TicketStep() {}

    TicketStep(String id, Ticket ticket, int seq, Ticket.Step step, Actor actor, String text, Instant at) {
        this.id = id;
        this.ticket = ticket.getId();
        this.seq = seq;
        this.step = step;
        this.actor = actor.id();
        this.actorName = actor.name();
        this.text = text;
        this.at = at;
    }

    String ticket() {
        return ticket;
    }

    int seq() {
        return seq;
    }

    String id() {
        return id;
    }

    public Ticket.Step getStep() {
        return step;
    }

    String actor() {
        return actor;
    }

    public String getActorName() {
        return actorName;
    }

    public String getText() {
        return text;
    }

    public Instant getAt() {
        return at;
    }
}
