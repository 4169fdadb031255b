package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gulou.catalog.Published;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.kernel.LocalizedText;

/** Deletes what nobody went on with, and says so a week before. A draft that was touched meanwhile is left for later. */
@ApplicationScoped
class DraftEnd implements Duty {
    static final String KIND = "draft.end";
    static final Duration NOTICE = Duration.ofDays(7);

    @PersistenceContext
    EntityManager em;

    @Inject
    Published published;

    @Inject
    Discarding discarding;

    @Inject
    Duties duties;

    @Inject
    Event<DraftEnds> ends;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String id, Instant dueAt) {
        Draft draft = em.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (draft == null || draft.filedAs().isPresent()) {
            return;
        }
        Instant now = clock.instant();
        Instant notice = draft.getExpiresAt().minus(NOTICE);
        if (!now.isBefore(draft.getExpiresAt())) {
            discarding.expired(draft);
        } else if (!now.isBefore(notice)) {
            ends.fire(new DraftEnds(draft, title(draft)));
            duties.schedule(KIND, id, draft.getExpiresAt());
        } else {
            duties.schedule(KIND, id, notice);
        }
    }

    private LocalizedText title(Draft draft) {
        return published
                .catalogue()
                .service(draft.service())
                .map(service -> service.guide().title())
                .orElse(LocalizedText.NONE);
    }
}
