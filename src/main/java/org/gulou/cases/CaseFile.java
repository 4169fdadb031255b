package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Period;
import org.gulou.workflow.Ending;
import org.gulou.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * One application on its way through an office. A {@link Filing} opens it, and acts that its workflow allowed move it, each
 * kept as {@link CaseAct}. Answers and record are those of the newest revision; a {@link CaseRevision} is an earlier one.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {
    @Id
    private String number;

    @Version
    private long version;

    private String draft;

    @Column(name = "query_code")
    private String queryCode;

    private String service;

    @Column(name = "service_version")
    private int serviceVersion;

    @Embedded
    private CaseOffice office = new CaseOffice();

    @Embedded
    private CaseApplicant applicant = new CaseApplicant();

    private String language;
    private String channel;
    private @Nullable String subject;
    private String answers;
    private String record;
    private @Nullable String pending;
    private int revision;
    private String state;
    private @Nullable String ended;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Embedded
    private @Nullable CasePost post;

    @Embedded
    private @Nullable CaseClaim claim;

    private @Nullable String promised;
    private int acts;

    @Embedded
    private CaseTimes times = new CaseTimes();

    @Column(name = "on_notice")
    private boolean onNotice;

    @Embedded
    private CaseBatch batch = new CaseBatch();

    protected CaseFile() {}

    CaseFile(CaseNumber number, String queryCode, Filing filing, String bodies, String state) {
        this.number = number.toString();
        this.queryCode = queryCode;
        this.draft = filing.draft();
        this.service = filing.version().service();
        this.serviceVersion = filing.version().number();
        this.office = new CaseOffice(filing, bodies);
        this.applicant = new CaseApplicant(filing.applicant());
        this.language = filing.language();
        this.channel = filing.channel();
        this.subject = filing.subject().orElse(null);
        this.answers = filing.answers();
        this.record = filing.record();
        this.revision = 1;
        this.state = state;
        this.promised = filing.offer().promised().map(Period::toString).orElse(null);
        this.filedAt = filing.at();
        this.enteredAt = filing.at();
        this.batch = new CaseBatch(filing.round());
    }

    /** Takes the case into {@code to}; whoever held it lets go, unless it stays there and at its post. */
    void enter(State to, Optional<Post> worker, Instant at) {
        if (!to.id().equals(state)) {
            state = to.id();
            enteredAt = at;
            release();
        }
        if (!worker.equals(worker())) {
            post = worker.map(CasePost::new).orElse(null);
            release();
        }
        ended = to.end().map(Ending::name).orElse(null);
        times.ended(to.end().map(end -> enteredAt));
        onNotice = to.isPublicNotice();
    }

    /** One more act stands in its history; returns its place in it, from 1. */
    int acted() {
        return ++acts;
    }

    int acts() {
        return acts;
    }

    CaseTimes times() {
        return times;
    }

    void claim(Actor.Official official, Instant at) {
        claim = new CaseClaim(official, at);
    }

    void release() {
        claim = null;
    }

    /** Replaces answers and record by those of a correction. */
    void revise(String newAnswers, String newRecord) {
        answers = newAnswers;
        record = newRecord;
        pending = null;
        revision++;
    }

    void freeze(String settledRecord) {
        record = settledRecord;
    }

    /** Keeps what was typed into a correction that is not sent yet. */
    void keepPending(String typed) {
        pending = typed;
    }

    /** The round of the window in which it was filed. */
    public CaseBatch batch() {
        return batch;
    }

    public CaseNumber number() {
        return CaseNumber.parse(number);
    }

    public String getNumber() {
        return number;
    }

    /** The 13 characters that open the tracking page together with the number. */
    public String queryCode() {
        return queryCode;
    }

    /** The time that the office promised when the case was filed; a later change of the promise moves no due date. */
    Optional<Period> promised() {
        return Optional.ofNullable(promised).flatMap(Period::parse);
    }

    String draft() {
        return draft;
    }

    public String service() {
        return service;
    }

    public int serviceVersion() {
        return serviceVersion;
    }

    public String offer() {
        return office.offer();
    }

    CaseOffice office() {
        return office;
    }

    /** The id of the applicant's account; empty for a guest. */
    public Optional<String> person() {
        return applicant.person();
    }

    /** Whose it is, and who filed it for her. */
    public CaseApplicant applicant() {
        return applicant;
    }

    /** The id of the organisation she applied for. */
    public Optional<String> organisation() {
        return applicant.organisation();
    }

    public String getApplicantName() {
        return applicant.name();
    }

    public String getContactPhone() {
        return applicant.phone();
    }

    public String language() {
        return language;
    }

    /** Whom or what it is about, where the service says so. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    String channel() {
        return channel;
    }

    /** The answers that count, as JSON that {@code forms} reads. */
    public String answers() {
        return answers;
    }

    /** What was typed into a correction that is not sent yet; else the answers that count. */
    public String pending() {
        return pending == null ? answers : pending;
    }

    /** What was filed, as JSON: what every reader is shown. */
    public String record() {
        return record;
    }

    public int revision() {
        return revision;
    }

    public String state() {
        return state;
    }

    public Optional<Ending> ended() {
        return Optional.ofNullable(ended).map(Ending::valueOf);
    }

    public Instant getFiledAt() {
        return filedAt;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** The post whose queue holds the case now; empty while it waits for somebody else. */
    public Optional<Post> worker() {
        return post().map(CasePost::post);
    }

    /** The same, with the group for which it is meant. */
    public Optional<CasePost> post() {
        return Optional.ofNullable(post);
    }

    /** The id of the official who claimed it. */
    public Optional<String> claimedBy() {
        return Optional.ofNullable(claim).map(CaseClaim::by);
    }

    public Optional<String> claimedName() {
        return Optional.ofNullable(claim).map(CaseClaim::name);
    }

    public Optional<Instant> claimedAt() {
        return Optional.ofNullable(claim).map(CaseClaim::at);
    }
}
