package org.gulou.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person's choice, as it is kept. */
@Entity
@Table(name = "news_preference")
class Preference {
    @Id
    private String person;

    private String ways = "";

    private boolean daily;

    protected Preference() {}

    Preference(String person) {
        this.person = person;
    }

    void keep(Choice choice) {
        ways = choice.written();
        daily = choice.daily();
    }

    Choice choice() {
        return new Choice(Choice.read(ways), daily);
    }

    String person() {
        return person;
    }
}
