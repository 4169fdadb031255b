package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gulou.kernel.InWords;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;
import org.gulou.language.Period;
import org.gulou.workflow.batch.Bulk;

/**
 * An act that can take a case further.
 *
 * @param action what the clerk sees: several moves may be one action
 * @param from the states it leaves, {@code open} already spelt out, in file order
 * @param on the event that lets an automatic move happen, such as {@code fee.paid}
 * @param otherwise what the one who acts reads when {@code when} does not hold; may be empty
 * @param needs what must be given, the filled form among it
 * @param notBy the moves whose actor may not take this one
 * @param times how often at most in the whole case
 * @param within how long after the case has come where it is
 * @param signs who signs it before it is taken: {@code applicant} and ids of parties
 * @param extendsClock the clock that it lengthens
 * @param supersedes what it replaces, so that it may leave an end
 * @param lane what it does in a lane of the state
 * @param bulk how it acts on the cases of a batch, where it does
 */
public record Move(
        String id,
        String action,
        LocalizedText label,
        LocalizedText hint,
        List<String> from,
        Target to,
        By by,
        Optional<String> on,
        Optional<Expression> when,
        LocalizedText otherwise,
        List<Need> needs,
        Set<String> notBy,
        Optional<Integer> times,
        Optional<Period> within,
        List<String> signs,
        List<Effect> does,
        Optional<String> extendsClock,
        Optional<String> supersedes,
        Optional<LaneAct> lane,
        Optional<Bulk> bulk)
        implements InWords {
    public Move {
        from = List.copyOf(from);
        needs = List.copyOf(needs);
        notBy = Set.copyOf(notBy);
        does = List.copyOf(does);
        signs = List.copyOf(signs);
    }

    /** The id of the form in {@code forms/} that is filled in with it. */
    public Optional<String> fill() {
        return needs.stream()
                .filter(Need.Filled.class::isInstance)
                .map(Need::key)
                .findFirst();
    }

    /** Whether it issues a paper: {@code certificate}, or the id of a letter. */
    public boolean issues(String paper) {
        return does.contains(new Effect.Issue(paper));
    }

    /** Whether rules can read, under its id, what was given with it. */
    boolean carries() {
        return needs.stream().anyMatch(need -> need instanceof Need.Item || need instanceof Need.Filled);
    }

    /** The same move in the lane of one element, as far as its key tells. */
    Move inLane(String element) {
        return element.isEmpty()
                ? this
                : lane.map(act -> of(new LaneAct(act.lane(), act.kind(), element), LocalizedText.of(element, element)))
                        .orElse(this);
    }

    /** The same move in the lane of one element, known by its key and called by a name. */
    Move of(LaneAct act, LocalizedText name) {
        return new Move(
                LaneAct.id(id, act.element()),
                action,
                act.element().isEmpty() ? label : label.bracketing(name),
                hint,
                from,
                to,
                by,
                on,
                when,
                otherwise,
                needs,
                notBy,
                times,
                within,
                signs,
                does,
                extendsClock,
                supersedes,
                Optional.of(act),
                bulk);
    }

    /** The same move, which nobody takes who took one of these. */
    Move notBy(Set<String> others) {
        return new Move(
                id,
                action,
                label,
                hint,
                from,
                to,
                by,
                on,
                when,
                otherwise,
                needs,
                others,
                times,
                within,
                signs,
                does,
                extendsClock,
                supersedes,
                lane,
                bulk);
    }

    /** The same move in other words, so far as they are read in a case. */
    public Move saying(UnaryOperator<LocalizedText> words) {
        return new Move(
                id,
                action,
                label,
                words.apply(hint),
                from,
                to,
                by,
                on,
                when,
                words.apply(otherwise),
                needs.stream().map(need -> need.saying(words)).toList(),
                notBy,
                times,
                within,
                signs,
                does,
                extendsClock,
                supersedes,
                lane,
                bulk);
    }

    @Override
    public Sentence inWords() {
        return Named.of(id, label);
    }

    /** Whether it was taken as often as it may be. */
    public boolean isSpent(List<Act> history) {
        return times.filter(most ->
                        history.stream().filter(act -> act.move().equals(id)).count() >= most)
                .isPresent();
    }

    /**
     * Whether officials say something to one another with it: they give a reason, and the applicant is neither told nor
     * waited for, nor does the case end with it or anything happen to its certificate.
     *
     * @param after where it leads
     */
    public boolean isAmongOfficials(State after) {
        return (!after.isEnd() || to instanceof Target.Same)
                && after.waitsFor().isEmpty()
                && (by instanceof By.Officials || by instanceof By.Routed)
                && needs.stream().anyMatch(Need.Reason.class::isInstance)
                && does.stream()
                        .noneMatch(effect -> effect instanceof Effect.Notify
                                || effect instanceof Effect.Issue
                                || effect instanceof Effect.OfCertificate);
    }

    public boolean isBack() {
        return to instanceof Target.Back;
    }
}
