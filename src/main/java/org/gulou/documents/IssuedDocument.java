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
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A paper that the office issued. What it says never changes; it can only be revoked, or replaced by another one, and
 * both are for ever.
 */
@Entity
@Table(name = "issued_document")
public class IssuedDocument {
    /** What a paper is for. */
    public enum Kind {
        LETTER,
        CERTIFICATE
    }

    /** Whether it still counts; that it has run out is not written down but follows from the day. */
    public enum State {
        VALID,
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

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "replaced_by")
    private @Nullable String replacedBy;

    @Version
    private long version;

    protected IssuedDocument() {}

    IssuedDocument(VerificationCode code, Issued.Order order, StoredFile file, Instant issuedAt) {
        this.code = code.text();
        this.caseNumber = order.caseNumber();
        this.kind = order.kind();
        this.title = order.title();
        this.validUntil = order.validUntil().orElse(null);
        this.file = file.id();
        this.sha256 = file.sha256();
        this.issuedAt = issuedAt;
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

    public LocalizedText title() {
        return title;
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

    void revoke() {
        end(State.REVOKED);
    }

    void giveWayTo(IssuedDocument newer) {
        end(State.REPLACED);
        replacedBy = newer.code;
    }

    private void end(State how) {
        if (state != State.VALID) {
            throw new IllegalStateException(
                    "Document " + code + " is " + state + " already, so it cannot become " + how);
        }
        state = how;
    }

    /** What a stranger is told who asks on {@code day} whether it counts. */
    Verified on(LocalDate day) {
        return switch (state) {
            case REVOKED -> new Verified.Revoked(this);
            case REPLACED -> new Verified.Replaced(this);
            case VALID ->
                validUntil().filter(day::isAfter).isPresent() ? new Verified.Expired(this) : new Verified.Valid(this);
        };
    }
}
