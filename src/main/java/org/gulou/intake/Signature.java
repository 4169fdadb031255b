package org.gulou.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gulou.cases.Codes;
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

    protected Signature() {}

    Signature(String draft, String who, Optional<Instant> goodUntil) {
        this.code = Codes.id();
        this.draft = draft;
        this.who = normal(who);
        this.goodUntil = goodUntil.orElse(null);
    }

    private static String normal(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Opens the page on which she signs. */
    public String getCode() {
        return code;
    }

    String draft() {
        return draft;
    }

    /** Whether {@code typed} is the number by which she is known. */
    boolean isBy(String typed) {
        return who.equals(normal(typed));
    }

    /** Her phone number, where that is how she is known. */
    public Optional<String> phone() {
        return Optional.of(who).filter(number -> number.matches("1\\d{10}"));
    }

    /** Her number with most of it hidden, for a page that others see. */
    public String getMasked() {
        int shown = Math.min(3, who.length() / 3);
        return who.substring(0, shown) + "*".repeat(who.length() - 2 * shown) + who.substring(who.length() - shown);
    }

    boolean isGood(Instant now) {
        return goodUntil == null || now.isBefore(goodUntil);
    }

    public Optional<Instant> goodUntil() {
        return Optional.ofNullable(goodUntil);
    }

    void sign(Instant now) {
        signedAt = now;
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }
}
