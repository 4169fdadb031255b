package org.gulou.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a reader thinks of a guide page. Nobody is asked who she is. */
@Entity
@Table(name = "guide_opinion")
public class GuideOpinion {
    /** So long a text may be. */
    public static final int LONGEST = 500;

    @Id
    private String id;

    private String service;
    private String variant;

    @Column(name = "version")
    private int number;

    private String language;
    private boolean clear;
    private String text;

    @Column(name = "given_at")
    private Instant at;

    protected GuideOpinion() {}

    GuideOpinion(
            String id,
            String service,
            String variant,
            int number,
            String language,
            boolean clear,
            String text,
            Instant at) {
        this.id = id;
        this.service = service;
        this.variant = variant;
        this.number = number;
        this.language = language;
        this.clear = clear;
        this.text = text;
        this.at = at;
    }

    public String getId() {
        return id;
    }

    public String getService() {
        return service;
    }

    public String getVariant() {
        return variant;
    }

    /** The version of the definition that she read. */
    public int getNumber() {
        return number;
    }

    public String getLanguage() {
        return language;
    }

    public boolean isClear() {
        return clear;
    }

    /** What was missing or hard to understand; the empty text where she said nothing. */
    public String getText() {
        return text;
    }

    public Instant getAt() {
        return at;
    }
}
