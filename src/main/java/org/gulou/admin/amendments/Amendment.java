package org.gulou.admin.amendments;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change to definitions on its way to being live: it is written while open, read by a second person while in review,
 * waits for its hour once approved, and ends published or withdrawn.
 */
@Entity
@Table(name = "amendment")
public class Amendment {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 2000;

    /** How far it is. */
    public enum State {
        OPEN,
        IN_REVIEW,
        APPROVED,
        PUBLISHED,
        WITHDRAWN
    }

    @Id
    private String id;

    @Version
    private long version;

    private String title;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    private String note;

    @Column(name = "goes_live_at")
    private @Nullable Instant goesLiveAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private String made;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "amendment_author", joinColumns = @JoinColumn(name = "amendment"))
    @Column(name = "person")
    private Set<String> authors = new LinkedHashSet<>();

    protected Amendment() {}

    Amendment(String id, String title, String reason, String by, Instant at) {
        this.id = id;
        this.title = title;
        this.reason = reason;
        this.state = State.OPEN;
        this.openedBy = by;
        this.openedAt = at;
        this.note = "";
        this.made = "";
        authors.add(by);
    }

    void describe(String newTitle, String newReason, String by) {
        title = newTitle;
        reason = newReason;
        authors.add(by);
    }

    void writtenBy(String person) {
        authors.add(person);
    }

    void submit(String by, Instant at) {
        state = State.IN_REVIEW;
        submittedBy = by;
        submittedAt = at.truncatedTo(ChronoUnit.MILLIS); // the same from the database and in a form
        note = "";
    }

    /** It can be written again; {@code why} is what its authors are told. */
    void reopen(String why) {
        state = State.OPEN;
        goesLiveAt = null;
        endedAt = null;
        note = why.length() > LONGEST_TEXT ? why.substring(0, LONGEST_TEXT - 1) + "…" : why;
    }

    void approve(String by, Instant at, Instant from) {
        state = State.APPROVED;
        reviewedBy = by;
        reviewedAt = at;
        goesLiveAt = from;
    }

    /** @param versions that it made, such as {@code out-of-area-care@2} */
    void publish(List<String> versions, Instant at) {
        state = State.PUBLISHED;
        endedAt = at;
        String all = String.join("\n", versions);
        made = all.length() > 4000 ? all.substring(0, all.lastIndexOf('\n', 4000)) : all;
    }

    void withdraw(Instant at) {
        state = State.WITHDRAWN;
        endedAt = at;
    }

    public String getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getReason() {
        return reason;
    }

    public State getState() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether its authors can go on writing it after they have let it out of their hands. */
    public boolean isResumable() {
        return switch (state) {
            case IN_REVIEW, APPROVED, WITHDRAWN -> true;
            case OPEN, PUBLISHED -> false;
        };
    }

    public String getOpenedBy() {
        return openedBy;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Optional<String> submittedBy() {
        return Optional.ofNullable(submittedBy);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<String> reviewedBy() {
        return Optional.ofNullable(reviewedBy);
    }

    public Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    /** What the reviewer, or a publication that was refused, told its authors; empty where nothing was said. */
    public String getNote() {
        return note;
    }

    public Optional<Instant> goesLiveAt() {
        return Optional.ofNullable(goesLiveAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The versions it made, such as {@code out-of-area-care@2}. */
    public List<String> made() {
        return made.isEmpty() ? List.of() : List.of(made.split("\n", -1));
    }

    /** Everybody who has written in it: none of them can approve it. */
    public Set<String> authors() {
        return Set.copyOf(authors);
    }
}
