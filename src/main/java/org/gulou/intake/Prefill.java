package org.gulou.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Codes;
import org.gulou.cases.FormWorld;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that another system has filled in for somebody. Whoever holds the link begins a draft with them, once; until she
 * has looked at each page and sent it, nobody has applied for anything.
 */
@Entity
@Table(name = "prefill")
public class Prefill {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** What stands there of what was filled in once it is gone. */
    static final String NOTHING = "{}";

    @Id
    private String id;

    /** The SHA-256 of the secret in the link, which has so many random bits that it needs no slower one. */
    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "program_id")
    private String programId;

    @Column(name = "program_name")
    private String programName;

    private String offer;

    @Column(name = "for_organisation")
    private boolean forOrganisation;

    @Column(name = "service_version")
    private int serviceVersion;

    private String answers;
    private @Nullable String reference;

    @Column(name = "sent_as")
    private @Nullable String sentAs;

    @Column(name = "sent_hash")
    private @Nullable String sentHash;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private @Nullable String draft;

    protected Prefill() {}

    Prefill(String secret, Actor.Official program, Wish wish, Instant now, LocalDate lastDay) {
        this.id = Codes.id();
        this.secretHash = Sha256.hex(secret);
        this.programId = program.id();
        this.programName = program.name();
        this.offer = wish.offer();
        this.forOrganisation = wish.applicant() == ApplicantKind.ORGANISATION;
        this.serviceVersion = wish.version().number();
        this.answers = MAPPER.writeValueAsString(wish.answers().toMap());
        this.reference = wish.reference().orElse(null);
        this.sentAs = wish.once().map(Once::key).orElse(null);
        this.sentHash = wish.once().map(Once::hash).orElse(null);
        this.madeAt = now;
        this.lastDay = lastDay;
    }

    /**
     * What a system fills in.
     *
     * @param applicant whose application it will be
     * @param version whose form was filled in
     * @param reference by which the system knows it again
     * @param once empty where the system does not say so
     */
    public record Wish(
            String offer,
            ApplicantKind applicant,
            ServiceVersion version,
            Answers answers,
            Optional<String> reference,
            Optional<Once> once) {}

    /**
     * What makes a prefill that is sent again the same one.
     *
     * @param key which the system chose for it
     * @param hash of what it sent, which the system's own secret went into: a bare one could be found out by guessing
     * @param secret of the link, which the system's own secret and the key yield again, so that it need not be kept
     */
    public record Once(String key, String hash, String secret) {}

    /** Whose application it will be: a person's own, or that of an organisation for which somebody has a mandate. */
    public enum ApplicantKind {
        PERSON,
        ORGANISATION;

        /** That of a service which is for one of them alone; else a person's. */
        public static ApplicantKind usual(Guide guide) {
            return guide.admits(false) ? PERSON : ORGANISATION;
        }

        public boolean isAdmitted(Guide guide) {
            return guide.admits(this == ORGANISATION);
        }

        /** The world in which she would fill it in now, as far as it is known without her. */
        public Circumstances world(Catalogue catalogue, Offer offer, Instant now) {
            return FormWorld.ofPrefill(catalogue, offer, this == ORGANISATION, now);
        }
    }

    /** Begins {@code begun}, which has the answers from now on. */
    void begin(Draft begun) {
        draft = begun.getId();
        forget();
    }

    /** What was filled in is gone, and the link opens nothing; that it was, the system may ask for a time. */
    void forget() {
        answers = NOTHING;
    }

    /** Whether it was made of just this. */
    public boolean isOf(Once sent) {
        return sent.hash().equals(sentHash);
    }

    /** Whether this secret is that of its link. */
    public boolean opensWith(String secret) {
        return secretHash.equals(Sha256.hex(secret));
    }

    /** Whether the link still begins a draft. */
    boolean isOpenOn(LocalDate day) {
        return !answers.equals(NOTHING) && !day.isAfter(lastDay);
    }

    boolean isOf(Actor.Official program) {
        return programId.equals(program.id());
    }

    Answers answers() {
        return Answers.fromMap(MAPPER.readValue(answers, MAP));
    }

    int serviceVersion() {
        return serviceVersion;
    }

    public String getId() {
        return id;
    }

    /** The name of the system that filled it in. */
    public String getProgramName() {
        return programName;
    }

    public String getOffer() {
        return offer;
    }

    /** Whose application it will be. */
    public ApplicantKind applicant() {
        return forOrganisation ? ApplicantKind.ORGANISATION : ApplicantKind.PERSON;
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** The last day on which the link opens. */
    public LocalDate getLastDay() {
        return lastDay;
    }

    /** The draft that was begun with it. */
    public Optional<String> draft() {
        return Optional.ofNullable(draft);
    }
}
