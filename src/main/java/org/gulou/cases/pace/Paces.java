package org.gulou.cases.pace;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.workflow.Ending;

/** Counts once a day how long decisions took, and tells it. */
@ApplicationScoped
public class Paces implements Duty {
    /** So many of a year's decisions are held at once while they are counted. */
    private static final int AT_ONCE = 1_000;

    private static final String KIND = "cases.pace";
    private static final String ALL = "all";
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Inject
    Published published;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        count();
        duties.schedule(KIND, key, clock.instant().plus(EVERY));
    }

    /** Counts anew; offers with too few decisions of late lose what was told of them. */
    @Transactional
    void count() {
        LocalDate today = OfficeTime.day(clock.instant());
        Map<String, List<Integer>> times = times();
        var everywhere = new HashMap<String, List<Integer>>();
        times.forEach((offer, days) -> everywhere
                .computeIfAbsent(Offer.everywhere(offer), all -> new ArrayList<>())
                .addAll(days));
        em.createQuery("delete from Pace p").executeUpdate();
        Stream.of(times, everywhere)
                .flatMap(each -> each.entrySet().stream())
                .flatMap(each -> Pace.of(each.getKey(), each.getValue(), today).stream())
                .forEach(em::persist);
    }

    private Map<String, List<Integer>> times() {
        WorkingCalendar calendar = published.catalogue().calendar();
        var known = new HashMap<List<LocalDate>, Integer>();
        return em.createQuery(
                        "select c.office.offer, c.filedAt, c.times.endedAt from CaseFile c where c.ended in :decided"
                                + " and c.times.endedAt > :since",
                        Object[].class)
                .setParameter("decided", Set.of(Ending.GRANTED.name(), Ending.REFUSED.name()))
                .setParameter("since", clock.instant().minus(YEAR))
                .setHint("org.hibernate.fetchSize", AT_ONCE)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> known.computeIfAbsent(
                                        List.of(OfficeTime.day((Instant) row[1]), OfficeTime.day((Instant) row[2])),
                                        days -> calendar.between(days.getFirst(), days.getLast())),
                                Collectors.toList())));
    }

    /** How long this offer took of late; empty while too few cases were decided. */
    public Optional<Pace> of(String offer) {
        return Optional.ofNullable(em.find(Pace.class, offer));
    }

    /** How long the service of this offer took of late at all offices together. */
    public Optional<Pace> everywhere(String offer) {
        return Optional.ofNullable(em.find(Pace.class, Offer.everywhere(offer)));
    }

    /** After the tables are there; a date that is set already stays. */
    @Transactional
    void begin(@Observes @Priority(1000) Startup event) {
        if (duties.dueAt(KIND, ALL).isEmpty()) {
            duties.schedule(KIND, ALL, clock.instant());
        }
    }
}
