package org.gulou.cases.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** A message on a case from one side to the other; its words are never changed. */
@Entity
@Table(name = "case_message")
public class CaseMessage {
    /** Who writes. */
    public enum Side {
        APPLICANT,
        /** Somebody besides the applicant who takes part, or objects. What she hands in is for the office alone. */
        PARTY,
        OFFICE;

        static Side of(Actor author) {
            return switch (author) {
                case Actor.Official official -> OFFICE;
                case Actor.Guest guest -> guest.isApplicant() ? APPLICANT : PARTY;
                case Actor.Citizen citizen -> APPLICANT;
                case Actor.Portal portal -> OFFICE;
            };
        }

        /** Those whose messages are for this side. */
        List<Side> others() {
            return this == OFFICE ? List.of(APPLICANT, PARTY) : List.of(OFFICE);
        }
    }

    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    /** The body that handles the case when it is written. */
    private String body;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String author;

    @Column(name = "author_name")
    private String authorName;

    private String text;

    /** The ids of its files, parted by blanks. */
    private String files;

    /** The promised papers that its files are, by their paths, one a line. */
    private String papers = "";

    /** The place in the history of the act with which its files came. */
    private @Nullable Integer act;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected CaseMessage() {}

    CaseMessage(
            String id,
            String caseNumber,
            String body,
            Actor author,
            String text,
            List<String> files,
            Optional<Integer> act,
            Instant at) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.body = body;
        this.side = Side.of(author);
        this.author = author.id();
        this.authorName = author.name();
        this.text = text;
        this.files = String.join(" ", files);
        this.act = act.orElse(null);
        this.writtenAt = at;
    }

    /** Says which promised papers its files are. */
    CaseMessage bringing(Collection<String> paths) {
        papers = String.join("\n", paths);
        return this;
    }

    /** Whether its files are this paper, as whoever sent them said. */
    boolean brings(String paper) {
        return Arrays.asList(papers.split("\n", -1)).contains(paper);
    }

    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    public String getId() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    String body() {
        return body;
    }

    public Side side() {
        return side;
    }

    /** The id of who wrote it. */
    public String author() {
        return author;
    }

    /** Of the office's side the official's name, which the applicant is not shown. */
    public String authorName() {
        return authorName;
    }

    public String getText() {
        return text;
    }

    /** The ids of its files in the vault. */
    public List<String> files() {
        return files.isEmpty() ? List.of() : Arrays.asList(files.split(" ", -1));
    }

    /** Whether its files came with the act at this place in the history. */
    public boolean cameWith(int place) {
        return act != null && act == place;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** When the other side read it. */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
