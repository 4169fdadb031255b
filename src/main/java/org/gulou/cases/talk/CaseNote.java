package org.gulou.cases.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gulou.kernel.Actor;

/** What officials write down about a case for each other. */
@Entity
@Table(name = "case_note")
public class CaseNote {
    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    private String author;

    @Column(name = "author_name")
    private String authorName;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected CaseNote() {}

    CaseNote(String id, String caseNumber, Actor author, String text, Instant at) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.author = author.id();
        this.authorName = author.name();
        this.text = text;
        this.writtenAt = at;
    }

    public String getId() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    String author() {
        return author;
    }

    public String getAuthorName() {
        return authorName;
    }

    public String getText() {
        return text;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }
}
