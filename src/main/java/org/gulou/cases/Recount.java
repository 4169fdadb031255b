package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gulou.catalog.SharedDataTaken;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;

/**
 * Counts the days of cases anew, some at a time, where a calendar or a figure is other than it was: of all that are open or
 * to which time still brings something. What hung on a year that was not published takes effect, and lights and order of the
 * queues are right again.
 */
@ApplicationScoped
class Recount implements Duty {
    private static final String KIND = "cases.recount";
    private static final String FROM_THE_FIRST = "";
    private static final int SOME = 500;

    /** By then every node reads what was published. */
    private static final Duration SPREAD = Duration.ofSeconds(30);

    @Inject
    Rows tables;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    void taken(@Observes SharedDataTaken taken) {
        if (taken.bearsOnDays()) {
            duties.schedule(KIND, FROM_THE_FIRST, clock.instant().plus(SPREAD));
        }
    }

    /** @param key the number of the last case that was looked at */
    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        List<String> numbers = tables.read(
                "select number from case_file where (ended is null or wakes_at is not null) and number > ?"
                        + " order by number fetch first " + SOME + " rows only",
                row -> row.getString(1),
                Conditions.values(key));
        numbers.forEach(number -> duties.schedule(Docket.TIMER, number, clock.instant()));
        if (numbers.size() == SOME) {
            duties.schedule(KIND, numbers.getLast(), clock.instant());
        }
    }
}
