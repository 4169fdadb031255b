package org.gulou.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Codes;
import org.gulou.catalog.Offer;
import org.gulou.forms.Answers;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application that has not been filed yet. It belongs to a person who signed in, or to a guest who holds its code; it
 * lives in the database, so neither an expired session nor a restarted server loses what was typed.
 */
@Entity
@Table(name = "draft")
public class Draft {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @Id
    private String id;

    @Version
    private long version;

    private String service;

    @Column(name = "service_version")
    private int serviceVersion;

    private String offer;
    private @Nullable String person;
    private @Nullable String organisation;

    @Column(name = "guest_name")
    private @Nullable String guestName;

    @Column(name = "guest_phone")
    private @Nullable String guestPhone;

    private @Nullable String code;
    private String answers;

    @Column(name = "look_again")
    private @Nullable String lookAgain;

    @Column(name = "new_questions")
    private @Nullable String newQuestions;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "touched_at")
    private Instant touchedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "sent_round_at")
    private @Nullable Instant sentRoundAt;

    private @Nullable String language;

    @Column(name = "filed_as")
    private @Nullable String filedAs;

    @Column(name = "prefilled_by")
    private @Nullable String prefilledBy;

    protected Draft() {}

    Draft(Offer offer, int serviceVersion, Owner owner, Instant at, Instant expiresAt) {
        this.id = Codes.id();
        this.service = offer.service();
        this.serviceVersion = serviceVersion;
        this.offer = offer.id();
        switch (owner) {
            case Owner.Person(String personId, String organisationId) -> {
                this.person = personId;
                this.organisation = organisationId.isEmpty() ? null : organisationId;
            }
            case Owner.Guest(String name, String phone, String guestCode) -> {
                this.guestName = name;
                this.guestPhone = phone;
                this.code = guestCode;
            }
        }
        this.startedAt = at;
        keep(Answers.NONE, at, expiresAt);
    }

    private void keep(Answers newAnswers, Instant at, Instant newExpiry) {
        answers = MAPPER.writeValueAsString(newAnswers.toMap());
        touchedAt = at;
        expiresAt = newExpiry;
    }

    /** Others are to sign it as it is; it will be filed in {@code tag}, the language of the applicant. */
    void sendRound(Instant at, String tag) {
        sentRoundAt = at;
        language = tag;
    }

    void takeBack() {
        sentRoundAt = null;
    }

    /** Whether it waits for signatures, so that nothing in it may change. */
    public boolean isSentRound() {
        return sentRoundAt != null && filedAs == null;
    }

    /** The language in which it was sent round; Chinese before that. */
    String language() {
        return language == null ? LocalizedText.FIRST_LANGUAGE : language;
    }

    /** Takes the draft to the newest version of its service. */
    void follow(int newVersion) {
        serviceVersion = newVersion;
    }

    /** Keeps what was answered, by the version it was answered to. */
    void keep(Application application, Instant at, Instant newExpiry) {
        serviceVersion = application.version().number();
        lookAgain = String.join("\n", application.again().changed());
        newQuestions = String.join("\n", application.again().added());
        keep(application.answers(), at, newExpiry);
    }

    /** Begins with what a system has filled in, in the version in which it did; a newer one is followed as ever. */
    void begin(Prefill prefill, Instant at) {
        serviceVersion = prefill.serviceVersion();
        prefilledBy = prefill.getProgramName();
        keep(prefill.answers(), at, expiresAt);
    }

    /** The name of the system with whose answers it began. */
    public Optional<String> prefilledBy() {
        return Optional.ofNullable(prefilledBy);
    }

    /** It has become a case, which keeps what counts; the rest of what was typed is forgotten. */
    void file(CaseNumber number, Instant at) {
        filedAs = number.toString();
        keep(Answers.NONE, at, expiresAt);
    }

    public String getId() {
        return id;
    }

    public String service() {
        return service;
    }

    public int serviceVersion() {
        return serviceVersion;
    }

    public String offer() {
        return offer;
    }

    /** To whom it belongs. */
    public Owner owner() {
        if (person != null) {
            return new Owner.Person(person, organisation == null ? "" : organisation);
        }
        if (guestName == null || guestPhone == null || code == null) {
            throw new IllegalStateException("Draft " + id + " belongs neither to a person nor to a guest");
        }
        return new Owner.Guest(guestName, guestPhone, code);
    }

    public Answers answers() {
        return Answers.fromMap(MAPPER.readValue(answers, MAP));
    }

    /** What a newer version made of pages that were continued. */
    LookAgain lookAgain() {
        return new LookAgain(lines(lookAgain), lines(newQuestions));
    }

    private static Set<String> lines(@Nullable String paths) {
        return paths == null || paths.isEmpty() ? Set.of() : Set.of(paths.split("\n", -1));
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getTouchedAt() {
        return touchedAt;
    }

    /** When it is deleted unless somebody touches it before. */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** The case it became. */
    public Optional<CaseNumber> filedAs() {
        return Optional.ofNullable(filedAs).map(CaseNumber::parse);
    }
}
