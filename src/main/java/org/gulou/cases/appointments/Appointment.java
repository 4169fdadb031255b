package org.gulou.cases.appointments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How one kind of appointment stands in a case: a row, written anew with each change until it is marked whether she came. */
@Entity
@Table(name = "appointment")
public class Appointment {
    /** How far it is. */
    public enum Status {
        /** The applicant may choose a time. */
        ASKED,
        BOOKED,
        /** No time suits her. */
        DECLINED,
        KEPT,
        MISSED,
        /** Given back by her or by the office; another can be chosen. */
        CANCELLED,
        /** The case has gone on without it. */
        GIVEN_BACK;

        /** Whether it is written down if she came. */
        boolean isMarked() {
            return this == KEPT || this == MISSED;
        }
    }

    private static final int LONGEST_TITLE = 200;

    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    private String kind;
    private String service;
    private String body;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ASKED;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "booked_at")
    private @Nullable Instant bookedAt;

    @Column(name = "starts_at")
    private @Nullable LocalDateTime startsAt;

    @Column(name = "ends_at")
    private @Nullable LocalDateTime endsAt;

    @Version
    private int version;

    protected Appointment() {}

    Appointment(String id, Appointments.Of of, Instant askedAt) {
        this.id = id;
        this.caseNumber = of.caseNumber();
        this.kind = of.kind();
        this.service = of.service();
        this.body = of.body();
        this.titleZh = title(of, "zh");
        this.titleEn = title(of, "en");
        this.askedAt = askedAt;
    }

    private static String title(Appointments.Of of, String language) {
        String title = of.title().in(language);
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }

    /** The applicant is asked (once more) to choose a time. */
    void ask(String at, Instant now) {
        body = at;
        status = Status.ASKED;
        askedAt = now;
        bookedAt = null;
        startsAt = null;
        endsAt = null;
    }

    void book(LocalDateTime start, LocalDateTime end, Instant now) {
        status = Status.BOOKED;
        startsAt = start;
        endsAt = end;
        bookedAt = now;
    }

    /** It is no more than asked for; which time was held is told by the history of the case. */
    void release(Status now) {
        status = now;
        startsAt = null;
        endsAt = null;
    }

    /** Whether that says something new. */
    boolean mark(boolean came) {
        Status before = status;
        status = came ? Status.KEPT : Status.MISSED;
        return status != before;
    }

    public String getId() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String kind() {
        return kind;
    }

    public String service() {
        return service;
    }

    public String body() {
        return body;
    }

    public LocalizedText title() {
        return LocalizedText.of(titleZh, titleEn);
    }

    public Status status() {
        return status;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When it begins, in the province's time; empty unless it holds a time. */
    public Optional<LocalDateTime> startsAt() {
        return Optional.ofNullable(startsAt);
    }
}
