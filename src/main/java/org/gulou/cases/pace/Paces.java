package org.gulou.cases.pace;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;
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
    private static final String KIND = "cases.pace";
    private static final String ALL = "all";
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Inject
    Rows rows;

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
        Map<String, SortedMap<Integer, Integer>> times = times();
        em.createQuery("delete from Pace p").executeUpdate();
        times.entrySet().stream()
                .flatMap(each -> Pace.of(each.getKey(), each.getValue(), today).stream())
                .forEach(em::persist);
    }

    /** How many of a year's cases took so many working days, at each offer and at all of a service together. */
    private Map<String, SortedMap<Integer, Integer>> times() {
        WorkingCalendar calendar = published.catalogue().calendar();
        var known = new HashMap<List<LocalDate>, Integer>();
        var times = new HashMap<String, SortedMap<Integer, Integer>>();
        rows.each(
                "select offer, filed_at, ended_at from case_file where ended in (?, ?) and ended_at > ?",
                row -> {
                    int days = known.computeIfAbsent(
                            List.of(day(row, 2), day(row, 3)),
                            both -> calendar.between(both.getFirst(), both.getLast()));
                    for (String told : List.of(row.getString(1), Offer.everywhere(row.getString(1)))) {
                        times.computeIfAbsent(told, first -> new TreeMap<>()).merge(days, 1, Integer::sum);
                    }
                },
                Conditions.values(
                        Ending.GRANTED.name(),
                        Ending.REFUSED.name(),
                        clock.instant().minus(YEAR).atOffset(ZoneOffset.UTC)));
        return times;
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return OfficeTime.day(row.getObject(column, OffsetDateTime.class).toInstant());
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
