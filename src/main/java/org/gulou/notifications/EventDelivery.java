package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gulou.duties.Duty;

/** Posts events to other programs, apart from whatever else is due: a receiver may be away for days, or answer slowly. */
@ApplicationScoped
class EventDelivery implements Duty {
    static final String KIND = "message.post";

    @Inject
    Delivery delivery;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean goesApart() {
        return true;
    }

    @Override
    public void perform(String id, Instant dueAt) {
        delivery.perform(id, dueAt);
    }
}
