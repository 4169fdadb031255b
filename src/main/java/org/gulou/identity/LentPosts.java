package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.gulou.duties.Duty;
import org.gulou.kernel.Actor;

/** Tells when the time is over for which a post was lent, unless she holds it for good by then. */
@ApplicationScoped
class LentPosts implements Duty {
    static final String KIND = "identity.lent-post";

    @Inject
    Posts posts;

    @Inject
    Event<WorkStopped> stopped;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        posts.find(key)
                .filter(holding -> !posts.of(holding.getPerson()).contains(holding.post()))
                .ifPresent(holding -> stopped.fire(
                        new WorkStopped(holding.getPerson(), Optional.of(holding.post()), new Actor.Portal())));
    }
}
