package org.gulou.cases.team;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Claims;
import org.gulou.cases.board.Remit;
import org.gulou.catalog.Published;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;

/** Puts cases on somebody's desk. Whoever holds a case hands it over; a lead gives any case she answers for to anybody. */
@ApplicationScoped
public class Assignment {
    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It is not hers to give. */
        NOT_YOURS,
        /** It waits at no post of the colleague, or she is away. */
        NOT_THEIRS
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    Posts posts;

    @Inject
    Absences absences;

    @Inject
    Groups groups;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Those who hold a post, the one with the emptiest desk first, those who are away last. */
    @Transactional
    public List<Colleague> holders(Post post) {
        Map<String, Long> held = held(post);
        var away = absences.today();
        return posts.holders(post).stream()
                .map(person -> new Colleague(
                        person.getId(),
                        person.getName(),
                        held.getOrDefault(person.getId(), 0L),
                        away.contains(person.getId())))
                .sorted(Comparator.comparing(Colleague::away)
                        .thenComparingLong(Colleague::held)
                        .thenComparing(Colleague::name))
                .toList();
    }

    private Map<String, Long> held(Post post) {
        List<?> rows = em.createNativeQuery("select claimed_by, count(*) from case_file where ended is null and"
                        + " worker_role = ? and worker_body = ? and claimed_by is not null group by claimed_by")
                .setParameter(1, post.role())
                .setParameter(2, post.body().id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> row[0].toString(), row -> ((Number) row[1]).longValue()));
    }

    /** Gives a case to a colleague who holds the post at which it waits. */
    @Transactional
    public Outcome give(CaseNumber number, String colleague, Actor.Official by) {
        CaseFile file = claims.lock(number);
        if (!mayGive(file, by)) {
            return Outcome.NOT_YOURS;
        }
        return file.worker().stream()
                .flatMap(post -> holders(post).stream())
                .filter(one -> one.id().equals(colleague) && !one.away())
                .findFirst()
                .map(one -> {
                    put(file, one, by);
                    return Outcome.DONE;
                })
                .orElse(Outcome.NOT_THEIRS);
    }

    /**
     * Means a case for a group of the body at which it waits, or for all who hold its post.
     *
     * @param group its id; empty for all
     */
    @Transactional
    public Outcome mean(CaseNumber number, Optional<String> group, Actor.Official by) {
        CaseFile file = claims.lock(number);
        if (!mayGive(file, by)) {
            return Outcome.NOT_YOURS;
        }
        if (group.isPresent()
                && group.flatMap(groups::group)
                        .filter(there -> isAt(file, there))
                        .isEmpty()) {
            return Outcome.NOT_THEIRS;
        }
        claims.mean(file, group);
        journal.record(by, "group", file.getNumber(), Map.of("to", group.orElse("")), clock.instant());
        return Outcome.DONE;
    }

    private static boolean isAt(CaseFile file, WorkGroup group) {
        return file.worker()
                .filter(post -> post.body().id().equals(group.body()))
                .isPresent();
    }

    /** Gives cases to those who hold the posts at which they wait, each to the one whose desk is emptiest by then. */
    @Transactional
    public Map<CaseNumber, Outcome> spread(List<CaseNumber> numbers, Actor.Official by) {
        var came = new HashMap<CaseNumber, Outcome>();
        for (CaseNumber number : numbers.stream()
                .sorted(Comparator.comparing(CaseNumber::toString))
                .toList()) {
            CaseFile file = claims.lock(number);
            Optional<Colleague> emptiest = file.worker().stream()
                    .flatMap(post -> holders(post).stream())
                    .filter(one -> !one.away())
                    .findFirst();
            if (!mayGive(file, by)) {
                came.put(number, Outcome.NOT_YOURS);
            } else if (emptiest.isEmpty()) {
                came.put(number, Outcome.NOT_THEIRS);
            } else {
                put(file, emptiest.get(), by);
                em.flush();
                came.put(number, Outcome.DONE);
            }
        }
        return came;
    }

    private void put(CaseFile file, Colleague to, Actor by) {
        claims.put(file, new Actor.Official(to.id(), to.name(), Set.of()));
        journal.record(by, "assign", file.getNumber(), Map.of("to", to.id()), clock.instant());
    }

    /** Whether it lies on her desk, or is one that she answers for. */
    public boolean mayGive(CaseFile file, Actor.Official by) {
        return file.ended().isEmpty()
                && file.worker().isPresent()
                && (file.claimedBy().filter(by.id()::equals).isPresent() || answersFor(by, file));
    }

    private boolean answersFor(Actor.Official by, CaseFile file) {
        Remit remit = Remit.of(by, published.catalogue().places());
        return !remit.isNothing() && remit.holds(em, file.number());
    }

    /** What lies on the desk of somebody who leaves goes to her substitute, if she is here and holds the post, else back. */
    @Transactional(MANDATORY)
    void leave(String official, Optional<String> substitute) {
        List<?> numbers = em.createNativeQuery(
                        "select number from case_file where ended is null and claimed_by = ? order by number")
                .setParameter(1, official)
                .getResultList();
        Set<String> away = absences.today();
        for (Object number : numbers) {
            CaseFile file = claims.lock(CaseNumber.parse(number.toString()));
            if (file.claimedBy().filter(official::equals).isEmpty()) {
                continue; // somebody has taken it off her desk meanwhile
            }
            Optional<Person> next = substitute.flatMap(id -> file.worker().stream()
                    .flatMap(post -> posts.holders(post).stream())
                    .filter(person -> person.getId().equals(id) && !away.contains(id))
                    .findFirst());
            next.ifPresentOrElse(
                    person -> put(file, new Colleague(person.getId(), person.getName(), 0, false), new Actor.Portal()),
                    () -> claims.free(file));
        }
    }
}
