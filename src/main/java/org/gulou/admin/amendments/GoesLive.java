package org.gulou.admin.amendments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gulou.duties.Duty;

/** An approved amendment is published at its hour. */
@ApplicationScoped
class GoesLive implements Duty {
    static final String KIND = "amendment.publish";

    @Inject
    Publishing publishing;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String key, Instant dueAt) {
        publishing.goLive(key);
    }
}
