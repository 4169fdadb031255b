package org.gulou.cases.appointments.times;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gulou.cases.Codes;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;

/** What those who answer for a body set for single days of it. */
@ApplicationScoped
public class SpecialDays {
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    OfficeHours offices;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Those from today on, by day and hour. */
    @Transactional
    public List<VisitDay> of(String body) {
        return em.createQuery(
                        "select d from VisitDay d where d.body = :body and d.day >= :today order by d.day, d.from, d.id",
                        VisitDay.class)
                .setParameter("body", body)
                .setParameter("today", OfficeTime.day(clock.instant()))
                .getResultList();
    }

    /**
     * Sets what counts on a day. Hours of its own are added to those that it has, anything else replaces what was set.
     *
     * @param special with one span of hours at a time
     * @throws jakarta.persistence.PersistenceException if another set the same in the same moment; then nothing was written,
     *     and a second call tells
     */
    @Transactional
    public Outcome set(Actor.Official official, String body, LocalDate day, SpecialDay special) {
        if (!offices.bodies(official).contains(body)) {
            return Outcome.NOT_HERS;
        }
        if (!Outcome.isAhead(day, OfficeTime.day(clock.instant()))) {
            return Outcome.NO_DAY;
        }
        List<VisitDay> there = of(body);
        if (there.size() >= MOST) {
            return Outcome.TOO_MANY;
        }
        List<VisitDay> before =
                there.stream().filter(each -> each.day().equals(day)).toList();
        if (before.stream().anyMatch(each -> each.special().overlaps(special))) {
            return Outcome.OVERLAPS;
        }
        before.stream().filter(each -> !each.special().addsTo(special)).forEach(em::remove);
        em.flush(); // the rows that are replaced go before the new one comes
        em.persist(new VisitDay(Codes.id(), body, day, special));
        em.flush();
        record(official, "visit-day", body, day, special.toString());
        return Outcome.DONE;
    }

    /** Takes back what was set. */
    @Transactional
    public Outcome drop(Actor.Official official, String id) {
        VisitDay day = em.find(VisitDay.class, id);
        if (day == null || !offices.bodies(official).contains(day.body())) {
            return Outcome.NOT_HERS;
        }
        em.remove(day);
        record(official, "visit-day-drop", day.body(), day.day(), day.special().toString());
        return Outcome.DONE;
    }

    private void record(Actor.Official official, String action, String body, LocalDate day, String what) {
        journal.record(official, action, body, Map.of("day", day.toString(), "is", what), clock.instant());
    }
}
