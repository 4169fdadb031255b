package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gulou.cases.Codes;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.identity.Posts;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;

/** Who is away, and who stands in. What an official holds leaves her desk on the first day. */
@ApplicationScoped
public class Absences implements Duty {
    private static final String KIND = "desk.absence";
    private static final int LONGEST_IN_DAYS = 366;

    @PersistenceContext
    EntityManager em;

    @Inject
    Assignment assignment;

    @Inject
    Posts posts;

    @Inject
    Duties duties;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** Her first day away has come. */
    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        Optional.ofNullable(em.find(Absence.class, key)).ifPresent(this::begin);
    }

    /**
     * Notes that she is away; says whether the days and the substitute make sense: the days lie ahead, and the substitute
     * holds a post that she holds, too.
     */
    @Transactional
    public boolean enter(Actor.Official official, LocalDate first, LocalDate last, Optional<String> substitute) {
        LocalDate today = OfficeTime.day(clock.instant());
        boolean sound = !first.isBefore(today)
                && !last.isBefore(first)
                && last.isBefore(first.plusDays(LONGEST_IN_DAYS))
                && substitute.stream().allMatch(id -> colleagues(official).containsKey(id));
        if (!sound) {
            return false;
        }
        var absence = new Absence(Codes.id(), official.id(), first, last, substitute, official, clock.instant());
        em.persist(absence);
        journal.record(
                official,
                "absence",
                official.id(),
                Map.of("from", first.toString(), "until", last.toString(), "substitute", substitute.orElse("")),
                clock.instant());
        if (first.isAfter(today)) {
            duties.schedule(KIND, absence.getId(), OfficeTime.startOf(first));
        } else {
            begin(absence);
        }
        return true;
    }

    private void begin(Absence absence) {
        assignment.leave(absence.official(), absence.substitute());
    }

    /** Takes one of hers back, as when she returns early; what has gone to others stays with them. */
    @Transactional
    public void end(Actor.Official official, String id) {
        Absence absence = em.find(Absence.class, id);
        if (absence != null && absence.official().equals(official.id())) {
            em.remove(absence);
            duties.cancel(KIND, id);
            journal.record(official, "absence-end", official.id(), Map.of(), clock.instant());
        }
    }

    /** Hers that are not over, the next one first. */
    public List<Absence> of(Actor.Official official) {
        return em.createQuery(
                        "select a from Absence a where a.official = :official and a.lastDay >= :today order by"
                                + " a.firstDay",
                        Absence.class)
                .setParameter("official", official.id())
                .setParameter("today", OfficeTime.day(clock.instant()))
                .getResultList();
    }

    /** The ids of all who are away today. */
    Set<String> today() {
        return em.createQuery(
                        "select a.official from Absence a where a.firstDay <= :today and a.lastDay >= :today",
                        String.class)
                .setParameter("today", OfficeTime.day(clock.instant()))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Those of some people who are away today, with the last day of it. */
    @Transactional
    public Map<String, LocalDate> away(Collection<String> officials) {
        return officials.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select a from Absence a where a.official in :officials and a.firstDay <= :today and"
                                        + " a.lastDay >= :today",
                                Absence.class)
                        .setParameter("officials", officials)
                        .setParameter("today", OfficeTime.day(clock.instant()))
                        .getResultStream()
                        .collect(Collectors.toMap(
                                Absence::official,
                                Absence::getLastDay,
                                (one, other) -> one.isAfter(other) ? one : other));
    }

    /** Names by id of those who hold one of her posts. */
    @Transactional
    public Map<String, String> colleagues(Actor.Official official) {
        return official.posts().stream()
                .flatMap(post -> posts.holders(post).stream())
                .filter(person -> !person.getId().equals(official.id()))
                .collect(Collectors.toMap(
                        person -> person.getId(), person -> person.getName(), (name, same) -> name, TreeMap::new));
    }
}
