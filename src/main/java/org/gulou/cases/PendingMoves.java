package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Attempt;

/**
 * Moves that wait ten seconds before they are done. Until then nothing has happened: no letter, no message, no entry in
 * the history, so taking one back undoes nothing that anybody has learnt of.
 */
@ApplicationScoped
public class PendingMoves implements Duty {
    /** How long a move waits. */
    public static final Duration WAIT = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(PendingMoves.class.getName());
    private static final String KIND = "desk.pending";

    private static final LocalizedText DECIDED = LocalizedText.of(
            "您对该件另有决定正在等待生效，未办理。", "Another decision of yours in this case is about to take effect; nothing was done.");

    /** So many are done in one go; the round of duties comes back for the rest. */
    private static final int SOME = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    Desk desk;

    @Inject
    Registry registry;

    @Inject
    PendingMoveActs acts;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** The clerk's page asks each second whether it is done. */
    @Override
    public boolean isWaitedFor() {
        return true;
    }

    /** Does what waits of one round, in its order. */
    @Override
    @Transactional
    public void perform(String round, Instant dueAt) {
        Set<String> shut = new HashSet<>();
        em.createQuery("select w from PendingMove w where w.round = :round and w.shut is not null", PendingMove.class)
                .setParameter("round", round)
                .getResultStream()
                .forEach(pending -> pending.shut().ifPresent(shut::add));
        List<String> waiting = waiting(round);
        waiting.stream().limit(SOME).forEach(id -> carriedOut(id, shut).ifPresent(shut::add));
        if (waiting.size() > SOME) {
            duties.schedule(KIND, round, clock.instant());
        }
    }

    /** One that breaks keeps nobody behind it waiting; who deferred it is told. */
    private Optional<String> carriedOut(String id, Set<String> shut) {
        try {
            return acts.carryOut(id, Set.copyOf(shut));
        } catch (Exception broken) { // where a commit fails, the interceptor throws what nothing declares
            LOG.log(Level.SEVERE, broken, () -> "The move " + id + " could not be carried out");
            acts.breakOff(id);
            return Optional.empty();
        }
    }

    private List<String> waiting(String round) {
        return em.createQuery(
                        "select w.id from PendingMove w where w.round = :round and w.stage = :stage order by w.seq",
                        String.class)
                .setParameter("round", round)
                .setParameter("stage", PendingMove.Stage.WAITING)
                .setMaxResults(SOME + 1)
                .getResultList();
    }

    /**
     * Defers a move in a case, which is looked at as {@link Desk#act} does; the case stays on the official's desk until
     * it is done.
     */
    @Transactional
    public Desk.Outcome defer(
            CaseNumber number, Attempt attempt, int seen, Optional<FilledForm> filled, LocalizedText label) {
        Desk.Outcome would = alone(number, attempt).orElseGet(() -> desk.would(number, attempt, seen));
        if (would instanceof Desk.Outcome.Done) {
            var place = new PendingMove.Place(Codes.id(), 1, clock.instant().plus(WAIT));
            em.persist(new PendingMove(place, number, attempt, label, seen, filled));
            duties.schedule(KIND, place.round(), place.dueAt());
        }
        return would;
    }

    /** Acts at once, as {@link Desk#act} does. */
    @Transactional
    public Desk.Outcome act(CaseNumber number, Attempt attempt, int seen, Optional<FilledForm> filled) {
        return alone(number, attempt).orElseGet(() -> desk.act(number, attempt, seen, filled));
    }

    /** She decides once: what she deferred in a case keeps her from anything else there until she has taken it back. */
    private Optional<Desk.Outcome> alone(CaseNumber number, Attempt attempt) {
        registry.lock(number);
        return em.createQuery(
                        "select w from PendingMove w where w.caseNumber = :number and w.stage = :waiting"
                                + " and w.official = :official order by w.dueAt",
                        PendingMove.class)
                .setParameter("number", number.toString())
                .setParameter("waiting", PendingMove.Stage.WAITING)
                .setParameter("official", attempt.actor().id())
                .setMaxResults(1)
                .getResultStream()
                .<Desk.Outcome>map(pending -> new Desk.Outcome.Waits(pending.label()))
                .findFirst();
    }

    /** All of hers that wait, also those of many at once. */
    public List<PendingMove> waiting(Actor.Official official) {
        return undone(official.id()).toList();
    }

    private Stream<PendingMove> undone(String official) {
        return em.createQuery(
                        "select w from PendingMove w where w.official = :official and w.stage = :waiting",
                        PendingMove.class)
                .setParameter("official", official)
                .setParameter("waiting", PendingMove.Stage.WAITING)
                .getResultStream();
    }

    /** Defers the same in many cases. */
    @Transactional
    public String defer(List<CaseNumber> numbers, Attempt attempt, LocalizedText label) {
        var attempts = new LinkedHashMap<CaseNumber, Attempt>();
        numbers.forEach(number -> attempts.put(number, attempt));
        return defer(attempts, label);
    }

    /**
     * Defers a move or an {@link Errand} in many cases, in each as it is attempted there; done or refused for itself when its
     * time has come. Returns the round.
     */
    @Transactional
    public String defer(Map<CaseNumber, Attempt> attempts, LocalizedText label) {
        String round = Codes.id();
        Instant due = clock.instant().plus(WAIT);
        Set<String> decided = attempts.values().stream()
                .map(attempt -> attempt.actor().id())
                .distinct()
                .flatMap(this::undone)
                .map(PendingMove::getNumber)
                .collect(Collectors.toSet());
        int seq = 0;
        for (Map.Entry<CaseNumber, Attempt> one : attempts.entrySet()) {
            var place = new PendingMove.Place(round, ++seq, due);
            var pending =
                    new PendingMove(place, one.getKey(), one.getValue(), label, PendingMove.UNSEEN, Optional.empty());
            if (decided.contains(pending.getNumber())) {
                pending.refuse(DECIDED, Optional.empty());
            }
            em.persist(pending);
        }
        duties.schedule(KIND, round, due);
        return round;
    }

    /** Takes back what has not been done of a round of hers; says how much that was. */
    @Transactional
    public int takeBack(String round, Actor.Official official) {
        List<PendingMove> mine = round(round, official);
        int back = 0;
        for (PendingMove pending : mine) {
            em.refresh(pending, LockModeType.PESSIMISTIC_WRITE);
            if (pending.getStage() == PendingMove.Stage.WAITING) {
                pending.takeBack();
                back++;
            }
        }
        return back;
    }

    /** What an official deferred at once, in its order; nothing for anybody else. */
    public List<PendingMove> round(String round, Actor.Official official) {
        return em.createQuery(
                        "select w from PendingMove w where w.round = :round and w.official = :official order by w.seq",
                        PendingMove.class)
                .setParameter("round", round)
                .setParameter("official", official.id())
                .getResultList();
    }

    /** Those of hers that wait, and single ones that were refused and that she has not put away; the newest first. */
    public List<PendingMove> of(Actor.Official official) {
        return em.createQuery(
                        "select w from PendingMove w where w.official = :official and (w.stage = :waiting or w.stage = :refused"
                                + " and w.seen >= 0) and w.seq = 1 order by w.dueAt desc",
                        PendingMove.class)
                .setParameter("official", official.id())
                .setParameter("waiting", PendingMove.Stage.WAITING)
                .setParameter("refused", PendingMove.Stage.REFUSED)
                .setMaxResults(5)
                .getResultList();
    }

    /** She has read why one was refused. */
    @Transactional
    public void putAway(String round, Actor.Official official) {
        round(round, official).stream()
                .filter(pending -> pending.getStage() == PendingMove.Stage.REFUSED)
                .forEach(PendingMove::takeBack);
    }
}
