package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jspecify.annotations.Nullable;

/** A move that an official wants and that is not done before its time has come, so that she can take it back until then. */
@Entity
@Table(name = "desk_pending_move")
public class PendingMove {
    /** What became of it; kept by name. */
    public enum Stage {
        WAITING,
        DONE,
        REFUSED,
        TAKEN_BACK
    }

    /** Where it does not matter what others did since the official saw the case. */
    static final int UNSEEN = -1;

    private static final int LONGEST_WHY = 2_000;

    @Id
    private String id;

    private String round;
    private int seq;

    @Column(name = "case_number")
    private String caseNumber;

    private String official;

    @Column(name = "official_name")
    private String officialName;

    private String move;

    @Column(name = "label_zh")
    private String labelZh;

    @Column(name = "label_en")
    private String labelEn;

    private String given;
    private @Nullable String filled;
    private int seen;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable String shut;

    @Column(name = "why_zh")
    private String whyZh;

    @Column(name = "why_en")
    private String whyEn;

    protected PendingMove() {}

    /** A place in what is deferred at once: {@code round} is its id, {@code seq} counts from 1. */
    record Place(String round, int seq, Instant dueAt) {}

    PendingMove(
            Place place,
            CaseNumber number,
            Attempt attempt,
            LocalizedText label,
            int seen,
            Optional<FilledForm> filled) {
        this.id = Codes.id();
        this.round = place.round();
        this.seq = place.seq();
        this.dueAt = place.dueAt();
        this.caseNumber = number.toString();
        this.official = attempt.actor().id();
        this.officialName = attempt.actor().name();
        this.move = attempt.move();
        this.labelZh = label.in("zh");
        this.labelEn = label.in("en");
        this.given = StoredValues.write(attempt.given());
        this.filled = filled.map(form -> StoredValues.json(form.toMap())).orElse(null);
        this.seen = seen;
        this.stage = Stage.WAITING;
        this.whyZh = "";
        this.whyEn = "";
    }

    void done() {
        stage = Stage.DONE;
    }

    /** @param pot in which there was not enough, which keeps those behind it from it, too */
    void refuse(LocalizedText why, Optional<String> pot) {
        stage = Stage.REFUSED;
        shut = pot.orElse(null);
        whyZh = cut(why.in("zh"));
        whyEn = cut(why.in("en"));
    }

    void takeBack() {
        stage = Stage.TAKEN_BACK;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_WHY ? text : text.substring(0, LONGEST_WHY);
    }

    /** What is attempted once its time has come, with the posts that the official holds then. */
    Attempt attempt(Set<Post> posts) {
        Map<String, Value> values = StoredValues.read(given);
        return new Attempt(move, new Actor.Official(official, officialName, posts), values);
    }

    Optional<FilledForm> filled() {
        return Optional.ofNullable(filled).map(StoredValues::map).map(FilledForm::fromMap);
    }

    /** Its place among what was deferred at once, from 1. */
    int seq() {
        return seq;
    }

    int seen() {
        return seen;
    }

    Optional<String> shut() {
        return Optional.ofNullable(shut);
    }

    String official() {
        return official;
    }

    public String getId() {
        return id;
    }

    /** The id of what was deferred at once with it. */
    public String getRound() {
        return round;
    }

    public CaseNumber number() {
        return CaseNumber.parse(caseNumber);
    }

    public String getNumber() {
        return caseNumber;
    }

    public Stage getStage() {
        return stage;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** What the move is called. */
    public LocalizedText label() {
        return LocalizedText.of(labelZh, labelEn);
    }

    /** Why it was not done; blank where it was. */
    public LocalizedText why() {
        return whyZh.isEmpty() ? LocalizedText.NONE : LocalizedText.of(whyZh, whyEn);
    }
}
