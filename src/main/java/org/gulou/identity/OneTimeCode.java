package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A code that was sent and not used yet. */
@Entity
@Table(name = "one_time_code")
class OneTimeCode {
    @Id
    private String hash;

    @Enumerated(EnumType.STRING)
    private OneTimeCodes.Purpose purpose;

    private String subject;

    @Column(name = "good_until")
    private Instant goodUntil;

    protected OneTimeCode() {}

    OneTimeCode(String hash, OneTimeCodes.Purpose purpose, String subject, Instant goodUntil) {
        this.hash = hash;
        this.purpose = purpose;
        this.subject = subject;
        this.goodUntil = goodUntil;
    }

    boolean opens(OneTimeCodes.Purpose asked, Instant now) {
        return purpose == asked && now.isBefore(goodUntil);
    }

    String subject() {
        return subject;
    }
}
