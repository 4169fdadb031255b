package org.gulou.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gulou.language.Period;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a bad rating: it is checked, mended or appealed against, and the applicant is called back.
 */
@Entity
@Table(name = "rating_ticket")
public class Ticket {
    /** How far it has come; kept by name. */
    public enum State {
        NEW,
        VERIFY,
        RECTIFY,
        CALLBACK,
        APPEAL,
        CLOSED
    }

    /** What an official can do, from where to where; {@code within} counts from the day it was opened. */
    public enum Step {
        TAKE(State.NEW, State.VERIFY, "5 working days"),
        SIMPLE(State.VERIFY, State.RECTIFY, "5 working days"),
        COMPLEX(State.VERIFY, State.RECTIFY, "15 working days"),
        APPEAL(State.VERIFY, State.APPEAL, "15 working days"),
        UPHOLD(State.APPEAL, State.RECTIFY, "15 working days"),
        DISCOUNT(State.APPEAL, State.CLOSED, ""),
        MEND(State.RECTIFY, State.CALLBACK, "15 working days"),
        CALL(State.CALLBACK, State.CLOSED, "");

        private final State from;
        private final State to;
        private final String within;

        Step(State from, State to, String within) {
            this.from = from;
            this.to = to;
            this.within = within;
        }

        /** Whether it is a step of its own without a word; all others say what was found or done. */
        public boolean isWordless() {
            return this == TAKE;
        }

        /** Whether it decides on an appeal, which whoever made it cannot. */
        boolean judgesAppeal() {
            return from == State.APPEAL;
        }
    }

    /** In which the applicant is contacted first. */
    static final String FIRST_CONTACT = "1 working day";

    @Id
    private String id;

    @Version
    private long version;

    private String rating;

    @Column(name = "case_number")
    private String caseNumber;

    private String service;
    private String body;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    protected Ticket() {}

    Ticket(String id, Rating rating, LocalDate today, LocalDate due) {
        this.id = id;
        this.rating = rating.getId();
        this.caseNumber = rating.caseNumber();
        this.service = rating.service();
        this.body = rating.body();
        this.state = State.NEW;
        this.openedOn = today;
        this.dueOn = due;
    }

    /** What can be done now. */
    public List<Step> possible() {
        return Arrays.stream(Step.values()).filter(step -> step.from == state).toList();
    }

    /** In which time, from the day it was opened, the next step is due; empty once it is closed. */
    static Optional<Period> within(Step step) {
        return Period.parse(step.within);
    }

    void go(Step step, Optional<LocalDate> due) {
        state = step.to;
        dueOn = due.orElse(null);
    }

    public String getId() {
        return id;
    }

    String rating() {
        return rating;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public String service() {
        return service;
    }

    String body() {
        return body;
    }

    public State getState() {
        return state;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    /** The last day of the next step. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }
}
