package org.gulou.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A paper that the office issued. What it says never changes; whether it counts does. It can be suspended and put in force
 * again; that it is revoked, or replaced by another one, is for ever.
 */
@Entity
@Table(name = "issued_document")
public class IssuedDocument {
    /** What a paper is for. */
    public enum Kind {
        LETTER,
        CERTIFICATE
    }

    /** Whether it still counts; that it has not begun or has run out is not written down but follows from the day. */
    public enum State {
        VALID,
        SUSPENDED,
        REVOKED,
        REPLACED
    }

    @Id
    private String code;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = Titles.class)
    private LocalizedText title;

    @Column(name = "file_id")
    private String file;

    private String sha256;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_since")
    private @Nullable Instant stateSince;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @Column(name = "renewed_on")
    private @Nullable LocalDate renewedOn;

    @Column(name = "replaced_by")
    private @Nullable String replacedBy;

    private @Nullable String paper;

    @Column(name = "element")
    private @Nullable String element;

    @Column(name = "element_name")
    @Convert(converter = Titles.class)
    private @Nullable LocalizedText elementName;

    @Version
    private long version;

    protected IssuedDocument() {}

    IssuedDocument(VerificationCode code, Issued.Order order, StoredFile file, Instant issuedAt) {
        this.code = code.text();
        this.caseNumber = order.caseNumber();
        this.kind = order.kind();
        this.title = order.title();
        this.validFrom = order.validity().from().orElse(null);
        this.validUntil = order.validity().until().orElse(null);
        this.file = file.id();
        this.sha256 = file.sha256();
        this.issuedAt = issuedAt;
        this.paper = order.paper();
        this.element = order.part().map(Issued.Part::key).orElse(null);
        this.elementName = order.part().map(Issued.Part::name).orElse(null);
        this.state = State.VALID;
    }

    public VerificationCode code() {
        return new VerificationCode(code);
    }

    public String caseNumber() {
        return caseNumber;
    }

    public Kind kind() {
        return kind;
    }

    /** As it is told to strangers. */
    public LocalizedText title() {
        return title;
    }

    /** The title for those whom the case concerns, with what it is for where it is one of several. */
    public LocalizedText name() {
        LocalizedText which = elementName == null ? LocalizedText.NONE : elementName;
        return title.map((language, text) -> {
            String of = which.in(language);
            boolean told = of.isEmpty() || text.contains(of);
            return told ? text : text + (language.equals("zh") ? "（" + of + "）" : " (" + of + ")");
        });
    }

    /** What the definition calls it; the empty text where it was issued before that was kept. */
    public String paper() {
        return paper == null ? "" : paper;
    }

    /** The key of the element of a list that it is for; the empty text unless it is one of several. */
    public String element() {
        return element == null ? "" : element;
    }

    /** The id of its PDF in the {@link Vault}. */
    public String file() {
        return file;
    }

    /** Of its PDF. */
    public String sha256() {
        return sha256;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** The first day on which it counts; empty where it did as soon as it was issued. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** The last day on which it counts; empty if it does not run out. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    public State state() {
        return state;
    }

    /** The paper that took its place. */
    public Optional<VerificationCode> replacedBy() {
        return Optional.ofNullable(replacedBy).map(VerificationCode::new);
    }

    /** Whether it counts, or would if it were not suspended. */
    public boolean counts() {
        return state == State.VALID || state == State.SUSPENDED;
    }

    /**
     * The elements whose certificates gave way to those of another case: what gives way within a case is not the newest for
     * its element.
     *
     * @param papers of one case, newest first
     */
    static Set<String> renewed(List<IssuedDocument> papers) {
        var newest = new LinkedHashMap<String, IssuedDocument>();
        papers.stream()
                .filter(paper -> paper.kind == Kind.CERTIFICATE)
                .forEach(paper -> newest.putIfAbsent(paper.element(), paper));
        newest.values().removeIf(paper -> paper.state != State.REPLACED);
        return Set.copyOf(newest.keySet());
    }

    /** Since when it stands as it does; empty while it is as it was issued. */
    public Optional<Instant> stateSince() {
        return Optional.ofNullable(stateSince);
    }

    /** Why it does not count at present; the empty text where nobody said. */
    public String stateReason() {
        return stateReason == null ? "" : stateReason;
    }

    /** The day on which its time was prolonged, because nobody decided about the application to renew it. */
    public Optional<LocalDate> renewedOn() {
        return Optional.ofNullable(renewedOn);
    }

    void suspend(String reason, Instant now) {
        become(State.SUSPENDED, Set.of(State.VALID), reason, now);
    }

    void lift(Instant now) {
        become(State.VALID, Set.of(State.SUSPENDED), "", now);
    }

    void revoke(String reason, Instant now) {
        become(State.REVOKED, Set.of(State.VALID, State.SUSPENDED), reason, now);
    }

    void giveWayTo(IssuedDocument newer, String reason, Instant now) {
        become(State.REPLACED, Set.of(State.VALID, State.SUSPENDED), reason, now);
        replacedBy = newer.code;
    }

    /** Its time goes on until another day; what is printed on it stays as it was. */
    void prolong(LocalDate until, LocalDate today) {
        validUntil = until;
        renewedOn = today;
    }

    private void become(State how, Set<State> from, String reason, Instant now) {
        if (!from.contains(state)) {
            throw new IllegalStateException(
                    "Document " + code + " is " + state + " already, so it cannot become " + how);
        }
        state = how;
        stateReason = reason;
        stateSince = now;
    }

    /** Whether it is a certificate that counts and has no last day. */
    boolean lasts() {
        return kind == Kind.CERTIFICATE && counts() && validUntil == null;
    }

    /** Whether it still counts but for its last day, which is before {@code day}. */
    public boolean isExpired(LocalDate day) {
        return counts() && validity().isOver(day);
    }

    /** Whether it is to count later than on {@code day}. */
    public boolean isToCome(LocalDate day) {
        return counts() && validity().isToCome(day);
    }

    private Validity validity() {
        return new Validity(validFrom(), validUntil());
    }

    /**
     * What a stranger is told who asks on {@code day} whether it counts.
     *
     * @param newer the one that took its place, where that is still known
     */
    Verified on(LocalDate day, Optional<IssuedDocument> newer) {
        return switch (state) {
            case SUSPENDED -> new Verified.Suspended(this);
            case REVOKED -> new Verified.Revoked(this);
            case REPLACED ->
                newer.filter(after -> isRenewedLater(after, day)).isPresent()
                        ? inTime(day)
                        : new Verified.Replaced(this);
            case VALID -> inTime(day);
        };
    }

    /** One that was renewed ahead counts until its renewal begins; one that was put right in its own case does not. */
    private boolean isRenewedLater(IssuedDocument after, LocalDate day) {
        return after.isToCome(day) && !after.caseNumber.equals(caseNumber);
    }

    private Verified inTime(LocalDate day) {
        if (validity().isToCome(day)) {
            return new Verified.NotYet(this);
        }
        return validity().isOver(day) ? new Verified.Expired(this) : new Verified.Valid(this);
    }
}
