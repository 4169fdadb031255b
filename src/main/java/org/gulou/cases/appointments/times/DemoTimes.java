package org.gulou.cases.appointments.times;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gulou.cases.Codes;
import org.gulou.duties.Mode;
import org.gulou.duties.Settings;

/** Times of the offices that the demonstration shows, where nobody has set any anywhere. */
@ApplicationScoped
class DemoTimes {
    private static final List<String> BODIES = List.of(
            "yunyan-marriage-registry",
            "huaxi-marriage-registry",
            "leishan-marriage-registry",
            "yunyan-disabled-federation",
            "huaxi-disabled-federation",
            "leishan-disabled-federation");

    /** The demo's clock can be moved back to the year in which the stories of the services are told. */
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final int HALF_AN_HOUR = 30;
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<Hours> HOURS = List.of(
            new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0), 2),
            new Hours(LocalTime.of(13, 30), LocalTime.of(17, 0), 2));

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    @Transactional
    void set(@Observes @Priority(200) Startup event) {
        boolean wanted = settings.mode() == Mode.DEMO
                && em.createQuery("select count(w) from VisitWeek w", Long.class)
                                .getSingleResult()
                        == 0;
        if (wanted) {
            BODIES.forEach(this::begin);
        }
    }

    private void begin(String body) {
        var week = new VisitWeek(Codes.id(), new VisitWeek.Wanted(body, Timetable.ALL, FIRST, HALF_AN_HOUR));
        HOURS.forEach(hours -> week.add(WEEKDAYS, hours));
        em.persist(week);
    }
}
