package org.gulou.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a register has told of something, so that it is heard once. */
@Entity
@Table(name = "register_event")
class HeardEvent {
    @Id
    private String id;

    @Column(name = "told_at")
    private Instant toldAt;

    protected HeardEvent() {}

    HeardEvent(RegisterEvent event, Instant at) {
        this.id = id(event);
        this.toldAt = at;
    }

    static String id(RegisterEvent event) {
        return event.register() + ' ' + event.id();
    }
}
