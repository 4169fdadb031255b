package org.gulou.duties;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The short transactions of due work: take it, do it, or put it back; and each part of the daily deleting. */
@ApplicationScoped
class Claims {
    @Inject
    DueTable table;

    @Inject
    Clock clock;

    @Transactional(REQUIRES_NEW)
    List<Due> claim(Set<String> kinds, int most) {
        return table.claim(kinds, clock.instant(), most);
    }

    /** Does the work and takes it off the table, both or neither; does nothing if the lease was lost. */
    @Transactional(REQUIRES_NEW)
    @ActivateRequestContext
    void perform(Due work, Duty duty) {
        if (table.finish(work)) {
            duty.perform(work.key(), work.dueAt());
        }
    }

    /** Deletes what was kept long enough, beside whatever else is due. */
    @Transactional(REQUIRES_NEW)
    int expire(Kept kept, Instant now) {
        return kept.expire(now);
    }

    @Transactional(REQUIRES_NEW)
    void failed(Due work, Duration pause, String why) {
        table.failed(work, pause, why);
    }
}
