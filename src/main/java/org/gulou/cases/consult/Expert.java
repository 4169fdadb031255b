package org.gulou.cases.consult;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gulou.cases.Codes;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;

/** Somebody outside the offices whom a body may ask. */
@Entity
@Table(name = "expert")
public class Expert {
    @Id
    private String id;

    private String body;
    private String person;
    private String name;
    private String field;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Expert() {}

    Expert(String body, Person person, String field, Actor by, Instant at) {
        this.id = Codes.id();
        this.body = body;
        this.person = person.getId();
        this.name = person.getName();
        this.field = field;
        this.addedBy = by.id();
        this.addedAt = at;
    }

    public String getId() {
        return id;
    }

    public String getBody() {
        return body;
    }

    /** The id of her account. */
    public String person() {
        return person;
    }

    public String getName() {
        return name;
    }

    /** What she is an expert of. */
    public String getField() {
        return field;
    }
}
