package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;

/** The transactions in which pending moves are done: one for each, so that it is marked done exactly when it is. */
@ApplicationScoped
class PendingMoveActs {
    private static final LocalizedText GONE =
            LocalizedText.of("该件已不在您的岗位上，未办理。", "The case is no longer at your posts; nothing was done.");
    private static final LocalizedText BROKEN =
            LocalizedText.of("系统故障，未办理；请重新决定。", "Something broke, and nothing was done. Please decide again.");

    @PersistenceContext
    EntityManager em;

    @Inject
    Desk desk;

    @Inject
    Posts posts;

    @Inject
    Registry registry;

    @Inject
    @Any
    Instance<Errand> errands;

    /**
     * Does one that still waits.
     *
     * @param shut the pots in which a case before this one did not find enough
     * @return the pot in which it did not find enough
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<String> carryOut(String id, Set<String> shut) {
        PendingMove pending = em.find(PendingMove.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (pending == null || pending.getStage() != PendingMove.Stage.WAITING) {
            return Optional.empty();
        }
        var attempt = pending.attempt(posts.of(pending.official()));
        if (attempt.move().startsWith(Errand.MARK)) {
            run(pending, attempt);
            return Optional.empty();
        }
        Desk.Outcome came = pending.seen() == PendingMove.UNSEEN
                ? desk.actUnseen(pending.number(), attempt, CountedPots.UNRANKED, shut)
                : desk.act(pending.number(), attempt, pending.seen(), pending.filled());
        return mark(pending, came);
    }

    /** As on the page of the case: whoever may look into it may do so. */
    private void run(PendingMove pending, Attempt attempt) {
        Errand errand = errands.stream()
                .filter(one -> one.id().equals(attempt.move()))
                .findFirst()
                .orElseThrow();
        Optional<LocalizedText> why = attempt.actor() instanceof Actor.Official official
                ? registry.official(pending.number(), official)
                        .map(found -> errand.carryOut(found, official, attempt.given()))
                        .orElseGet(() -> Optional.of(GONE))
                : Optional.of(GONE);
        why.ifPresentOrElse(words -> pending.refuse(words, Optional.empty()), pending::done);
    }

    /** One that could not be carried out is not tried again: its official decides anew. */
    @Transactional(TxType.REQUIRES_NEW)
    void breakOff(String id) {
        em.find(PendingMove.class, id, LockModeType.PESSIMISTIC_WRITE).refuse(BROKEN, Optional.empty());
    }

    private static Optional<String> mark(PendingMove pending, Desk.Outcome came) {
        return switch (came) {
            case Desk.Outcome.Done done -> {
                pending.done();
                yield Optional.empty();
            }
            case Desk.Outcome.Refused(Step.Refused why) -> {
                Optional<String> pot = why instanceof Step.Short missing
                        ? Optional.of(missing.claim().name())
                        : Optional.empty();
                pending.refuse(why.why(), pot);
                yield pot;
            }
            case Desk.Outcome.Held(String colleague, var since) -> {
                pending.refuse(
                        LocalizedText.of(colleague + " 正在办理该件。", colleague + " is working on the case."),
                        Optional.empty());
                yield Optional.empty();
            }
            case Desk.Outcome.Waits(LocalizedText other) ->
                throw new IllegalStateException("A move whose time has come waits for none: " + other);
            case Desk.Outcome.NotHere notHere -> {
                pending.refuse(GONE, Optional.empty());
                yield Optional.empty();
            }
            case Desk.Outcome.Overtaken overtaken -> {
                pending.refuse(overtaken(overtaken), Optional.empty());
                yield Optional.empty();
            }
        };
    }

    /** What came before it, where the case stands now, and whether there is anything left to decide. */
    private static LocalizedText overtaken(Desk.Outcome.Overtaken overtaken) {
        Proceeding now = overtaken.now();
        List<LocalizedText> since = overtaken.since().stream()
                .map(act -> now.label(act.act()))
                .distinct()
                .toList();
        LocalizedText state = now.state().label();
        boolean over = now.state().isEnd();
        return LocalizedText.of(
                "未办理：您决定后，该件又有变化%s，现在是“%s”。%s"
                        .formatted(
                                listed(since, "zh", "：", "“", "”", "、"),
                                state.in("zh"),
                                over ? "该件已经结束，不需要再决定。" : "请查看后再决定。"),
                "Nothing was done: after you decided, the case changed%s, and is now in “%s”. %s"
                        .formatted(
                                listed(since, "en", ": ", "“", "”", ", "),
                                state.in("en"),
                                over ? "It has ended; there is nothing left to decide." : "Look at it, then decide."));
    }

    private static String listed(
            List<LocalizedText> labels, String language, String colon, String open, String close, String comma) {
        return labels.isEmpty()
                ? ""
                : colon
                        + labels.stream()
                                .map(label -> open + label.in(language) + close)
                                .collect(Collectors.joining(comma));
    }
}
