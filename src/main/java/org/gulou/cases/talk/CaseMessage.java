package org.gulou.cases.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
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
        OFFICE
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

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected CaseMessage() {}

    CaseMessage(
            String id,
            String caseNumber,
            String body,
            Side side,
            Actor author,
            String text,
            List<String> files,
            Instant at) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.body = body;
        this.side = side;
        this.author = author.id();
        this.authorName = author.name();
        this.text = text;
        this.files = String.join(" ", files);
        this.writtenAt = at;
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

    String author() {
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

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** When the other side read it. */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
