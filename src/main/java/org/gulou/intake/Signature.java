package org.gulou.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.gulou.cases.Codes;
import org.gulou.cases.KnownBy;
import org.jspecify.annotations.Nullable;

/** What one person besides the applicant is asked to sign; given once, by whoever has the link and is the one meant. */
@Entity
@Table(name = "signature")
public class Signature {
    @Id
    private String code;

    private String draft;
    private String who;

    @Column(name = "good_until")
    private @Nullable Instant goodUntil;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "declined_at")
    private @Nullable Instant declinedAt;

    private @Nullable String reason;

    /** That she will not sign; {@code reason} is what she wrote to the applicant, or the empty text. */
    public record Declined(Instant at, String reason) {}

    protected Signature() {}

    Signature(String draft, String who, Optional<Instant> goodUntil) {
        this.code = Codes.id();
        this.draft = draft;
        this.who = new KnownBy(who).number();
        this.goodUntil = goodUntil.orElse(null);
    }

    /** Opens the page on which she signs. */
    public String getCode() {
        return code;
    }

    String draft() {
        return draft;
    }

    private KnownBy known() {
        return new KnownBy(who);
    }

    /** Whether {@code typed} is the number by which she is known. */
    public boolean isBy(String typed) {
        return known().matches(typed);
    }

    /** Her phone number, where that is how she is known. */
    public Optional<String> phone() {
        return known().phone();
    }

    /** Her number with most of it hidden, for a page that others see. */
    public String getMasked() {
        return known().masked();
    }

    /** Whether she can still sign. */
    public boolean isGood(Instant now) {
        return goodUntil == null || now.isBefore(goodUntil);
    }

    public Optional<Instant> goodUntil() {
        return Optional.ofNullable(goodUntil);
    }

    /** Signs, also where she had declined before. */
    void sign(Instant now) {
        signedAt = now;
        declinedAt = null;
        reason = null;
    }

    /** Declines; a signature given before is taken back by it. */
    void decline(Instant now, String words) {
        signedAt = null;
        declinedAt = now;
        reason = words.isEmpty() ? null : words;
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    public Optional<Declined> declined() {
        return Optional.ofNullable(declinedAt).map(at -> new Declined(at, reason == null ? "" : reason));
    }
}
