package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gulou.duties.Duty;

/** Carries what cannot wait, such as a code that somebody is about to type, before whatever else is due. */
@ApplicationScoped
class UrgentDelivery implements Duty {
    static final String KIND = "message.carry.now";

    @Inject
    Delivery delivery;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isWaitedFor() {
        return true;
    }

    @Override
    public void perform(String id, Instant dueAt) {
        delivery.perform(id, dueAt);
    }
}
