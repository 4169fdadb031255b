package org.gulou.cases.consult;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Codes;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** One question to one body or expert. */
@Entity
@Table(name = "consultation")
public class Consultation {
    /** How far it has come; kept by name. */
    public enum Stage {
        OPEN,
        ANSWERED,
        /** The last day has passed without an answer, which counts as no objection. */
        SILENT,
        WITHDRAWN
    }

    /** What they think; kept by name. */
    public enum Opinion {
        AGREE,
        CONDITIONS,
        OBJECT
    }

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_name")
    private String askedName;

    @Column(name = "asked_body")
    private @Nullable String askedBody;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "to_body")
    private @Nullable String toBody;

    @Column(name = "to_expert")
    private @Nullable String toExpert;

    @Column(name = "to_name")
    private String toName;

    private String question;
    private String papers;

    /** How many working days were given; 0 where only the last of them is known. */
    private int days;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private boolean reminded;

    @Enumerated(EnumType.STRING)
    private @Nullable Opinion opinion;

    private @Nullable String reasons;
    private @Nullable String conditions;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_name")
    private @Nullable String answeredName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    protected Consultation() {}

    Consultation(CaseNumber number, Asker by, Instant at, Addressee to, Question asked, LocalDate dueOn) {
        this.id = Codes.id();
        this.caseNumber = number.toString();
        this.askedBy = by.official().id();
        this.askedName = by.official().name();
        this.askedBody = by.body().id();
        this.askedAt = at;
        switch (to) {
            case Addressee.OfBody(String body, String name) -> {
                this.toBody = body;
                this.toName = name;
            }
            case Addressee.OfExpert(String person, String name) -> {
                this.toExpert = person;
                this.toName = name;
            }
        }
        this.question = asked.text();
        this.papers = String.join(" ", asked.papers());
        this.days = asked.days();
        this.dueOn = dueOn;
        this.stage = Stage.OPEN;
    }

    /** The notice of a year may have come since the last day was counted. */
    void countAnew(WorkingCalendar calendar) {
        if (days > 0) {
            dueOn = calendar.plus(OfficeTime.day(askedAt), days);
        }
    }

    /** Who asks, and for which body. */
    record Asker(Actor.Official official, BodyId body) {}

    /** Who is asked. */
    public sealed interface Addressee {
        String name();

        record OfBody(String id, String name) implements Addressee {}

        record OfExpert(String person, String name) implements Addressee {}
    }

    /**
     * What is asked.
     *
     * @param papers the ids of the files that they may see
     * @param days working days until the answer is due
     */
    public record Question(String text, List<String> papers, int days) {
        public Question {
            papers = List.copyOf(papers);
        }
    }

    /** An answer; {@code conditions} count where the opinion is {@link Opinion#CONDITIONS}. */
    public record Answer(Opinion opinion, String reasons, String conditions) {}

    void answer(Answer answer, Actor by, Instant at) {
        stage = Stage.ANSWERED;
        opinion = answer.opinion();
        reasons = answer.reasons();
        conditions = answer.conditions();
        answeredBy = by.id();
        answeredName = by.name();
        answeredAt = at;
    }

    void remind() {
        reminded = true;
    }

    void fallSilent() {
        stage = Stage.SILENT;
    }

    void withdraw() {
        stage = Stage.WITHDRAWN;
    }

    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    public String getId() {
        return id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    /** The id of the official who asks. */
    public String askedBy() {
        return askedBy;
    }

    public String getAskedName() {
        return askedName;
    }

    /** Where the case lies: the days to answer are those of the offices there. */
    DivisionCode office() {
        return CaseNumber.parse(caseNumber).office();
    }

    /** For which body she asks; empty for what was asked before this was kept. */
    public Optional<BodyId> askedBody() {
        return Optional.ofNullable(askedBody).map(BodyId::new);
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** The id of the body that is asked; empty where an expert is. */
    public Optional<String> toBody() {
        return Optional.ofNullable(toBody);
    }

    /** The id of the person who is asked as an expert; empty where a body is. */
    public Optional<String> toExpert() {
        return Optional.ofNullable(toExpert);
    }

    /** The name of the body or expert that was asked. */
    public String getToName() {
        return toName;
    }

    public String getQuestion() {
        return question;
    }

    /** The ids of the files that they may see. */
    public List<String> papers() {
        return papers.isEmpty() ? List.of() : Arrays.asList(papers.split(" ", -1));
    }

    /** The last day for the answer. */
    public LocalDate getDueOn() {
        return dueOn;
    }

    public Stage getStage() {
        return stage;
    }

    /** Whether the last day is so near that they were reminded. */
    public boolean isReminded() {
        return reminded;
    }

    /** The name of the opinion; the empty text while there is none. */
    public String getOpinion() {
        return opinion == null ? "" : opinion.name();
    }

    public String getReasons() {
        return reasons == null ? "" : reasons;
    }

    public String getConditions() {
        return conditions == null ? "" : conditions;
    }

    public String getAnsweredName() {
        return answeredName == null ? "" : answeredName;
    }

    /** When it was answered; empty while it is not. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
