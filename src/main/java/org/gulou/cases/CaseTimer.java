package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.gulou.duties.Duty;

/** Takes what time brings to a case, as of when it was due. */
@ApplicationScoped
class CaseTimer implements Duty {
    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Docket docket;

    @Inject
    Event<CaseWoken> woken;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return Docket.TIMER;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        CaseFile file = em.find(CaseFile.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (file != null) {
            woken.fire(new CaseWoken(docket.wake(proceedings.acted(file, clock.instant()))));
        }
    }
}
