package org.gulou.cases.appointments.times;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;
import org.gulou.catalog.Published;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;

/** When people may come to the bodies, and what of that is free. */
@ApplicationScoped
public class Timetables {
    @PersistenceContext
    EntityManager em;

    @Inject
    Rows tables;

    @Inject
    Published published;

    @Inject
    Clock clock;

    /**
     * The free times of a body for a service, in order; none that has begun.
     *
     * @param to the last day
     */
    @Transactional
    public List<FreeTime> free(String body, String service, Duration takes, LocalDate from, LocalDate to) {
        return free(body, service, takes, from, to, Holder.NOBODY);
    }

    /** The same for somebody whose own seats are free for her. */
    @Transactional
    public List<FreeTime> free(
            String body, String service, Duration takes, LocalDate from, LocalDate to, Holder holder) {
        return new FreeTimes(of(body), taken(body, from, to, holder)).of(service, takes, from, to, now());
    }

    /** Whether a body has set times for a service that are not all over. */
    @Transactional
    public boolean hasTimes(String body, String service) {
        return of(body).hasTimes(service, now().toLocalDate());
    }

    /** The bodies of which {@link #hasTimes} is true for a service, all at once. */
    @Transactional
    public Set<String> withTimes(String service) {
        LocalDate today = now().toLocalDate();
        Map<String, List<VisitWeek>> weeks = em.createQuery(
                        "select w from VisitWeek w where w.service = '' or w.service = :service", VisitWeek.class)
                .setParameter("service", service)
                .getResultStream()
                .collect(groupingBy(VisitWeek::body));
        Map<String, List<VisitDay>> days = em.createQuery(
                        "select d from VisitDay d where d.day >= :today", VisitDay.class)
                .setParameter("today", today)
                .getResultStream()
                .collect(groupingBy(VisitDay::body));
        return Stream.concat(weeks.keySet().stream(), days.keySet().stream())
                .distinct()
                .filter(body -> timetable(body, weeks.getOrDefault(body, List.of()), days.getOrDefault(body, List.of()))
                        .hasTimes(service, today))
                .collect(toSet());
    }

    /**
     * What the timetable of a body has at that time, however much of it is taken; empty where no visit may begin then. Who
     * booked before the service got a week of its own, or lost it, is there all the same: her seats are left out.
     *
     * @param holder whose own seats are no others'
     */
    @Transactional
    public Optional<Opening> opening(String body, String service, LocalDateTime start, Duration takes, Holder holder) {
        Timetable timetable = of(body);
        return timetable.opening(service, start, takes).map(opening -> numbered(timetable, body, opening, holder));
    }

    /** The same for a visit that an official gives, whenever it begins; empty where it is beside all hours. */
    @Transactional
    public Optional<Opening> places(String body, String service, LocalDateTime start, Duration takes, Holder holder) {
        Timetable timetable = of(body);
        return timetable.places(service, start, takes).map(opening -> numbered(timetable, body, opening, holder));
    }

    private Opening numbered(Timetable timetable, String body, Opening opening, Holder holder) {
        LocalDate first = opening.start().toLocalDate();
        LocalDate last = opening.steps().getLast().at().toLocalDate();
        return new FreeTimes(timetable, taken(body, first, last, holder)).numbered(opening);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), OfficeTime.ZONE);
    }

    /** When people may come to a body. */
    @Transactional
    public Timetable of(String body) {
        return timetable(body, weeks(body), days(body));
    }

    private Timetable timetable(String body, List<VisitWeek> each, List<VisitDay> days) {
        var weeks = new HashMap<String, NavigableMap<LocalDate, Week>>();
        each.forEach(week -> weeks.computeIfAbsent(week.service(), service -> new TreeMap<>())
                .put(week.firstDay(), week.week()));
        return new Timetable(
                weeks,
                days.stream().collect(toMap(VisitDay::day, VisitDay::special, SpecialDay::and)),
                published.catalogue().calendar(new BodyId(body)));
    }

    @Transactional
    List<VisitWeek> weeks(String body) {
        return em.createQuery("select w from VisitWeek w where w.body = :body", VisitWeek.class)
                .setParameter("body", body)
                .getResultList();
    }

    private List<VisitDay> days(String body) {
        return em.createQuery("select d from VisitDay d where d.body = :body", VisitDay.class)
                .setParameter("body", body)
                .getResultList();
    }

    private Map<FreeTimes.Held, Integer> taken(String body, LocalDate from, LocalDate to, Holder holder) {
        var taken = new HashMap<FreeTimes.Held, Integer>();
        tables.read(
                        "select service, timetable, s.starts_at, count(*) from appointment_step s join appointment a on"
                                + " a.id = s.appointment where s.body = ? and s.starts_at >= ? and s.starts_at < ?"
                                + " and not (a.case_number = ? and kind = ? and status = 'BOOKED')"
                                + " group by service, timetable, s.starts_at",
                        row -> Map.entry(
                                held(row.getString(1), row.getString(2), row.getObject(3, LocalDateTime.class)),
                                row.getInt(4)),
                        Conditions.values(
                                body,
                                from.atStartOfDay(),
                                to.plusDays(1).atStartOfDay(),
                                holder.caseNumber(),
                                holder.kind()))
                .forEach(each -> taken.put(each.getKey(), each.getValue()));
        return taken;
    }

    private static FreeTimes.Held held(String service, String timetable, LocalDateTime at) {
        return new FreeTimes.Held(service, timetable, at);
    }

    /**
     * A time that is booked though the timetable has no place for it any more.
     *
     * @param start by the clock of the office
     */
    public record Outside(String caseNumber, String service, LocalDateTime start, LocalDateTime end) {}

    /** Those of a body that are to come, in order. What an official booked outside the timetable is none of them. */
    @Transactional
    public List<Outside> outside(String body) {
        record Step(Outside of, FreeTimes.Held held) {}
        LocalDateTime now = now();
        List<Step> steps = tables.read(
                "select a.case_number, service, a.starts_at, a.ends_at, timetable, s.starts_at from appointment a join"
                        + " appointment_step s on s.appointment = a.id and s.body = a.body where a.body = ? and"
                        + " a.starts_at > ? and status = 'BOOKED' order by a.starts_at, a.case_number",
                row -> new Step(
                        new Outside(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDateTime.class),
                                row.getObject(4, LocalDateTime.class)),
                        held(row.getString(2), row.getString(5), row.getObject(6, LocalDateTime.class))),
                Conditions.values(body, now));
        Map<FreeTimes.Held, Integer> taken = steps.stream().collect(groupingBy(Step::held, summingInt(step -> 1)));
        var free = new FreeTimes(of(body), taken);
        return steps.stream()
                .filter(step -> free.isOutside(step.held()))
                .map(Step::of)
                .distinct()
                .toList();
    }
}
