package org.gulou.cases.watch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.CaseFile;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.Codes;
import org.gulou.cases.Conditions;
import org.gulou.cases.Registry;
import org.gulou.cases.board.Remit;
import org.gulou.catalog.Published;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Period;

/** Asks why cases are late, and keeps what was explained. */
@ApplicationScoped
public class Supervisions implements Duty {
    /** How long a reason or an explanation may be. */
    public static final int LONGEST = 2_000;

    private static final String KIND = "desk.supervision";
    private static final String ALL = "all";
    private static final String WITHIN = "2 working days";
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int SOME = 500;
    private static final int MOST_SHOWN = 200;

    private static final String ASKED =
            " from Supervision s, CaseFile c where c.number = s.caseNumber and s.closedAt is null and s.answer is null"
                    + " and c.ended is null and c.post.body in :bodies and (c.claim.by is null or c.claim.by = :her)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Published published;

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

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        int asked = askByItself();
        duties.schedule(
                KIND, key, asked == SOME ? clock.instant() : clock.instant().plus(EVERY));
    }

    /** After the tables are there. */
    @Transactional
    void begin(@Observes @Priority(1000) Startup event) {
        if (duties.dueAt(KIND, ALL).isEmpty()) {
            duties.schedule(KIND, ALL, clock.instant());
        }
    }

    /** Asks about cases whose light is red and about which nobody has asked yet; says about how many. */
    @Transactional
    int askByItself() {
        List<?> numbers = em.createNativeQuery("select number from case_file where ended is null and sealed = false"
                        + " and clock_stands = false and due_on < ? and (worker_role is not null"
                        + " or exists (select 1 from case_lane where case_lane.case_number = number))"
                        + " and not exists (select 1 from supervision where supervision.case_number = number)"
                        + " order by due_on, number fetch first " + SOME + " rows only")
                .setParameter(1, today())
                .getResultList();
        numbers.forEach(number -> ask(number.toString(), new Actor.Portal(), ""));
        return numbers.size();
    }

    /**
     * Asks about a case that the lead answers for; does nothing for others, or while a lead's question is open. What
     * the portal asked by itself gives way to hers.
     */
    @Transactional
    public boolean ask(CaseNumber number, Actor.Official lead, String reason) {
        if (reason.length() > LONGEST || !mayAsk(number, lead)) {
            return false;
        }
        open(number.toString()).ifPresent(byItself -> byItself.close(lead, clock.instant()));
        ask(number.toString(), lead, reason);
        return true;
    }

    /** Whether a lead answers for a case about which no lead has a question open. */
    @Transactional
    public boolean mayAsk(CaseNumber number, Actor.Official lead) {
        Remit remit = Remit.of(lead, published.catalogue().places());
        return !remit.isNothing()
                && remit.holds(em, number)
                && open(number.toString()).filter(one -> !one.isByItself()).isEmpty();
    }

    private void ask(String number, Actor by, String reason) {
        LocalDate due = Period.parse(WITHIN)
                .orElseThrow()
                .after(
                        today(),
                        published.catalogue().calendar(CaseNumber.parse(number).office()));
        em.persist(new Supervision(Codes.id(), number, reason, by, clock.instant(), due));
        journal.record(by, "supervise", number, Map.of("reason", reason), clock.instant());
    }

    /** Explains, by somebody who may see the case; the newest explanation counts. */
    @Transactional
    public boolean explain(CaseNumber number, Actor.Official official, String text) {
        Optional<Supervision> open = registry.official(number, official).flatMap(seen -> open(number.toString()));
        if (open.isEmpty() || text.isBlank() || text.length() > LONGEST) {
            return false;
        }
        em.refresh(open.get(), LockModeType.PESSIMISTIC_WRITE);
        open.get().explain(text, official, clock.instant());
        journal.record(official, "explain", number.toString(), Map.of("text", text), clock.instant());
        return true;
    }

    /** What the portal asked by itself is settled when the case ends; what a lead asked waits for her. */
    void moved(@Observes CaseMoved moved) {
        CaseFile file = moved.after().file();
        if (file.ended().isPresent()) {
            // as it is stored: a query that writes first what has changed would write the case twice in one act
            var asked = query(file.getNumber()).setFlushMode(FlushModeType.COMMIT);
            unsettled(asked.getResultList()).filter(Supervision::isByItself).ifPresent(one -> {
                one.close(new Actor.Portal(), clock.instant());
                journal.record(new Actor.Portal(), "supervise-end", file.getNumber(), Map.of(), clock.instant());
            });
        }
    }

    /** A lead who answers for the case is content. */
    @Transactional
    public boolean close(CaseNumber number, Actor.Official lead) {
        Remit remit = Remit.of(lead, published.catalogue().places());
        Optional<Supervision> open = open(number.toString());
        if (open.isEmpty() || remit.isNothing() || !remit.holds(em, number)) {
            return false;
        }
        open.get().close(lead, clock.instant());
        journal.record(lead, "supervise-end", number.toString(), Map.of(), clock.instant());
        return true;
    }

    private Optional<Supervision> open(String number) {
        return unsettled(of(number));
    }

    private static Optional<Supervision> unsettled(List<Supervision> ofOneCase) {
        return ofOneCase.stream()
                .filter(one -> one.getStage() != Supervision.Stage.CLOSED)
                .findFirst();
    }

    /** All of a case, the newest first, for who was shown the case itself. */
    public List<Supervision> of(String number) {
        return query(number).getResultList();
    }

    private TypedQuery<Supervision> query(String number) {
        return em.createQuery(
                        "select s from Supervision s where s.caseNumber = :number order by s.openedAt desc",
                        Supervision.class)
                .setParameter("number", number);
    }

    /** Those that are open among the cases of a lead, the first due first. */
    public List<Supervision> of(Remit remit) {
        Conditions where = remit.condition();
        List<?> open = Conditions.marked(
                        em.createNativeQuery(
                                "select * from supervision where closed_at is null and case_number in (select number"
                                        + " from case_file where " + where.sql()
                                        + ") order by due_on, id fetch first " + MOST_SHOWN + " rows only",
                                Supervision.class),
                        where)
                .getResultList();
        return open.stream().map(Supervision.class::cast).toList();
    }

    /** Those of the numbers about which a question is open. */
    public Set<String> open(List<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select s.caseNumber from Supervision s where s.closedAt is null and s.caseNumber in"
                                        + " :numbers",
                                String.class)
                        .setParameter("numbers", numbers)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** The numbers of the cases on an official's desk, or free at her posts, that wait for an explanation. */
    public List<String> asked(Actor.Official official) {
        return asked("select s.caseNumber", " order by s.dueOn, s.id", String.class, official)
                .map(query -> query.setMaxResults(20).getResultList())
                .orElse(List.of());
    }

    /** How many they are. */
    public long countAsked(Actor.Official official) {
        return asked("select count(s)", "", Long.class, official)
                .map(TypedQuery::getSingleResult)
                .orElse(0L);
    }

    private <T> Optional<TypedQuery<T>> asked(String what, String order, Class<T> type, Actor.Official official) {
        List<String> bodies = official.bodies();
        return bodies.isEmpty()
                ? Optional.empty()
                : Optional.of(em.createQuery(what + ASKED + order, type)
                        .setParameter("bodies", bodies)
                        .setParameter("her", official.id()));
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }
}
