package org.gulou.cases.appointments.times;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.cases.Codes;
import org.gulou.catalog.Published;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;

/** When people may come to a body, as those set it who answer for the body. What is booked stays booked, whatever they set. */
@ApplicationScoped
public class OfficeHours {
    /** How far apart visits can begin, in minutes. */
    public static final List<Integer> SLOTS = List.of(5, 10, 15, 20, 30, 45, 60, 90, 120);

    private static final int MOST_WEEKS = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Timetables timetables;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The bodies whose times she sets: those she leads, and where nobody can be lead those at which she works. */
    public List<String> bodies(Actor.Official official) {
        return official.posts().stream()
                .filter(post -> post.leads() || (post.isOfCases() && hasNoLead(post.body())))
                .map(Post::body)
                .map(BodyId::id)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean hasNoLead(BodyId id) {
        return published
                .catalogue()
                .places()
                .body(id)
                .filter(body ->
                        body.posts().stream().noneMatch(role -> body.post(role).leads()))
                .isPresent();
    }

    /** The weeks that count today or later, by service and first day. */
    @Transactional
    public List<VisitWeek> weeks(String body) {
        LocalDate today = OfficeTime.day(clock.instant());
        List<VisitWeek> all = timetables.weeks(body);
        return all.stream()
                .filter(week -> all.stream().noneMatch(other -> replaces(other, week, today)))
                .sorted(Comparator.comparing(VisitWeek::service).thenComparing(VisitWeek::firstDay))
                .toList();
    }

    private static boolean replaces(VisitWeek other, VisitWeek week, LocalDate today) {
        return other.service().equals(week.service())
                && other.firstDay().isAfter(week.firstDay())
                && !other.firstDay().isAfter(today);
    }

    /**
     * Begins a week, with the hours of the one that counts until then.
     *
     * @throws jakarta.persistence.PersistenceException if another began the same in the same moment; then nothing was
     *     written, and a second call tells
     */
    @Transactional
    public Outcome begin(Actor.Official official, VisitWeek.Wanted wanted) {
        List<VisitWeek> there = locked(wanted.body());
        Outcome outcome = judged(official, wanted, there);
        if (outcome == Outcome.DONE) {
            var week = new VisitWeek(Codes.id(), wanted);
            before(wanted, there).ifPresent(week::copy);
            em.persist(week);
            em.flush();
            journal.record(
                    official,
                    "visit-week",
                    wanted.body(),
                    Map.of(
                            "service", wanted.service(),
                            "from", wanted.firstDay().toString(),
                            "minutes", wanted.slotMinutes()),
                    clock.instant());
        }
        return outcome;
    }

    private Outcome judged(Actor.Official official, VisitWeek.Wanted wanted, List<VisitWeek> there) {
        boolean known = wanted.service().equals(Timetable.ALL)
                || published.catalogue().service(wanted.service()).isPresent();
        if (!bodies(official).contains(wanted.body()) || !known || !SLOTS.contains(wanted.slotMinutes())) {
            return Outcome.NOT_HERS;
        }
        if (!Outcome.isAhead(wanted.firstDay(), OfficeTime.day(clock.instant()))) {
            return Outcome.NO_DAY;
        }
        if (there.stream()
                .anyMatch(week -> isOf(week, wanted) && week.firstDay().equals(wanted.firstDay()))) {
            return Outcome.THERE;
        }
        return there.size() < MOST_WEEKS ? Outcome.DONE : Outcome.TOO_MANY;
    }

    private static boolean isOf(VisitWeek week, VisitWeek.Wanted wanted) {
        return week.service().equals(wanted.service());
    }

    private static Optional<VisitWeek> before(VisitWeek.Wanted wanted, List<VisitWeek> there) {
        return there.stream()
                .filter(week -> isOf(week, wanted) && week.firstDay().isBefore(wanted.firstDay()))
                .max(Comparator.comparing(VisitWeek::firstDay));
    }

    /** Two leads who change the same week do it one after the other. */
    private List<VisitWeek> locked(String body) {
        return em.createQuery("select w from VisitWeek w where w.body = :body order by w.id", VisitWeek.class)
                .setParameter("body", body)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Optional<VisitWeek> hers(Actor.Official official, String id) {
        return Optional.ofNullable(em.find(VisitWeek.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(week -> bodies(official).contains(week.body()));
    }

    /** Adds hours to weekdays of a week. */
    @Transactional
    public Outcome add(Actor.Official official, String id, Set<DayOfWeek> weekdays, Hours hours) {
        Optional<VisitWeek> week = hers(official, id);
        Outcome outcome = week.map(each -> each.add(weekdays, hours)).orElse(Outcome.NOT_HERS);
        if (outcome == Outcome.DONE) {
            week.ifPresent(each -> record(official, "visit-hours", each, new TreeSet<>(weekdays) + " " + hours));
        }
        return outcome;
    }

    /** Takes the hours that begin at {@code from} out of a weekday. */
    @Transactional
    public Outcome take(Actor.Official official, String id, DayOfWeek weekday, LocalTime from) {
        return hers(official, id)
                .map(week -> {
                    week.drop(weekday, from);
                    record(official, "visit-hours-drop", week, weekday + " " + from);
                    return Outcome.DONE;
                })
                .orElse(Outcome.NOT_HERS);
    }

    /** Says where people come to while a week counts; the empty text for the address of the office. */
    @Transactional
    public Outcome move(Actor.Official official, String id, LocalizedText place) {
        return hers(official, id)
                .map(week -> {
                    week.moveTo(place);
                    record(official, "visit-week-place", week, place.in(LocalizedText.FIRST_LANGUAGE));
                    return Outcome.DONE;
                })
                .orElse(Outcome.NOT_HERS);
    }

    /** Takes a week away; the one before it counts on. */
    @Transactional
    public Outcome drop(Actor.Official official, String id) {
        return hers(official, id)
                .map(week -> {
                    em.remove(week);
                    record(official, "visit-week-drop", week, "");
                    return Outcome.DONE;
                })
                .orElse(Outcome.NOT_HERS);
    }

    private void record(Actor.Official official, String action, VisitWeek week, String what) {
        journal.record(
                official,
                action,
                week.body(),
                Map.of("service", week.service(), "from", week.firstDay().toString(), "hours", what),
                clock.instant());
    }
}
