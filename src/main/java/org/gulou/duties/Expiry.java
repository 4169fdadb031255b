package org.gulou.duties;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes, once a day, what has been kept long enough: each kind in a transaction of its own, so that one which cannot be
 * deleted keeps nothing else. Then all are tried again as other due work is.
 */
@ApplicationScoped
class Expiry implements Duty {
    static final String KIND = "duties.expiry";
    private static final String ALL = "all";
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Logger LOG = Logger.getLogger(Expiry.class.getName());

    @Inject
    @Any
    Instance<Kept> kept;

    @Inject
    Claims claims;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String key, Instant dueAt) {
        Instant now = clock.instant();
        var failed = new ArrayList<RuntimeException>();
        for (Kept each : kept) {
            try {
                int gone = claims.expire(each, now);
                if (gone > 0) {
                    LOG.log(Level.INFO, "{0} {1} deleted that had been kept long enough", new Object[] {
                        gone, each.what()
                    });
                }
            } catch (Exception broken) { // where a commit fails, the interceptor throws what nothing declares
                failed.add(new IllegalStateException(
                        "What is kept too long could not be deleted: " + each.what(), broken));
            }
        }
        if (!failed.isEmpty()) {
            failed.stream().skip(1).forEach(failed.getFirst()::addSuppressed);
            throw failed.getFirst();
        }
        duties.schedule(KIND, key, now.plus(EVERY));
    }

    /** After the tables are there; a date that is set already stays. */
    @Transactional
    void begin(@Observes @Priority(1000) Startup event) {
        if (duties.dueAt(KIND, ALL).isEmpty()) {
            duties.schedule(KIND, ALL, clock.instant().plus(EVERY));
        }
    }
}
