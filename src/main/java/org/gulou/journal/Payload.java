package org.gulou.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was said with an entry, as JSON; kept apart because the law may ask that it be erased. */
@Entity
@Table(name = "journal_payload")
class Payload {
    @Id
    @Column(name = "entry_id")
    private long entry;

    private String json;

    protected Payload() {}

    Payload(long entry, String json) {
        this.entry = entry;
        this.json = json;
    }

    String json() {
        return json;
    }
}
