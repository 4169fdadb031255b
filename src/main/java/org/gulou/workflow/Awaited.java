package org.gulou.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;

/**
 * What of a case waits for somebody who takes part in it: a signature of hers, and where nobody else works, a move of her
 * own. What she may do whether or not anybody waits, such as withdraw while an office works on it, does not count; nor does
 * an objection once she has signed what she could object to.
 */
public record Awaited(Workflow workflow, Situation situation) {

    /** The moves that wait for {@code actor}, those to sign first. */
    public List<Move> of(Actor actor) {
        List<Move> toSign = workflow.toSign(situation, actor);
        Stream<Move> own = isLeftToParties()
                ? workflow.moves(situation, actor).stream()
                        .filter(move -> move.by() instanceof By.PartyOf(String party, var label)
                                && !isGivingUp(workflow, move)
                                && !hasSigned(party, actor))
                : Stream.empty();
        return Stream.concat(toSign.stream(), own).toList();
    }

    private boolean isLeftToParties() {
        return workflow.state(situation.state())
                .waitsFor()
                .filter(WaitsFor.PARTY::equals)
                .isPresent();
    }

    /** Whether the case ends with it by the wish of whoever takes it. */
    static boolean isGivingUp(Workflow workflow, Move move) {
        return move.to() instanceof Target.To(String state)
                && workflow.state(state).end().filter(Ending.WITHDRAWN::equals).isPresent();
    }

    /** Whether she has signed, as this party, a move that leads on from here. */
    private boolean hasSigned(String party, Actor actor) {
        Signatures signatures = new CaseView(workflow, situation).signatures();
        return workflow.moves().stream()
                .filter(move -> move.from().contains(situation.state()))
                .filter(move -> move.signs().contains(party))
                .anyMatch(move -> signatures.of(move, actor).isEmpty());
    }
}
