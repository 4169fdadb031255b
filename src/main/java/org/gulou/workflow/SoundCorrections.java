package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Written;

/**
 * Whether what the applicant may change can be changed and sent, and whether corrections end: all that is missing is to be
 * told at once (Administrative Licence Law, article 32), and an office that may ask again and again need never decide.
 */
record SoundCorrections(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        source.states()
                .forEach(written -> Optional.of(workflow.state(written.id().text()))
                        .filter(state -> state.edits() != Edits.NONE && explored.reaches(state.id()))
                        .ifPresent(state -> {
                            canBeMade(written.id(), state);
                            goWithOne(written.id(), state);
                        }));
        source.moves()
                .forEach(written -> workflow.move(written.id().text())
                        .filter(move -> isAskedOfTheApplicant(move) && !isBounded(move) && comesAgain(move))
                        .ifPresent(move -> mistakes.warn(
                                written.id(),
                                say("By '{move}' corrections can be asked for again and again.", move),
                                say("Bound it by 'times: 1': what is missing is named all at once."))));
    }

    private void canBeMade(Written at, State state) {
        if (state.waitsFor().filter(WaitsFor.APPLICANT::equals).isEmpty()) {
            mistakes.add(
                    at,
                    say(
                            "The applicant may change answers in '{state}', but the case does not wait for her there.",
                            state),
                    say("Write 'waitsFor: applicant', or leave 'edits' out."));
        } else if (senders(state).isEmpty() && !isAsked(state)) {
            mistakes.add(
                    at,
                    say("The applicant may change answers in '{state}', but no move of hers sends them.", state),
                    say("Add one: {from: {asked}, to: back, by: applicant}.", state.id()));
        } else if (state.edits() == Edits.NAMED) {
            into(state)
                    .filter(move -> !move.needs().contains(new Need.Items()))
                    .findFirst()
                    .ifPresent(move -> mistakes.warn(
                            at,
                            say(
                                    "'{move}' names nothing to correct, so the applicant can change nothing in"
                                            + " '{state}'.",
                                    move,
                                    state),
                            say("Write 'needs: [items]' in that move, or 'edits: all' in the state.")));
        }
    }

    private Stream<Move> into(State state) {
        return workflow.moves().stream()
                .filter(move -> move.to().equals(new Target.To(state.id())) && explored.takes(move));
    }

    private boolean isAsked(State state) {
        return into(state).anyMatch(move -> move.needs().contains(new Need.Items()));
    }

    /** Where she could always go on by several moves, one of them alone sends what she changed. */
    private void goWithOne(Written at, State state) {
        List<Move> always = new Sending(workflow)
                .onward(state).stream().filter(move -> move.when().isEmpty()).toList();
        new Sending(workflow)
                .among(always, state)
                .ifPresent(sends -> always.stream()
                        .filter(move -> !move.equals(sends))
                        .findFirst()
                        .ifPresent(other -> mistakes.warn(
                                at,
                                say(
                                        "What the applicant changes in '{state}' goes with '{move}'; who takes"
                                                + " '{other}' leaves it behind.",
                                        state,
                                        sends,
                                        other),
                                say("Let her go on by one move, and let automatic moves after it part the ways."))));
    }

    private List<Move> senders(State state) {
        var sending = new Sending(workflow);
        return workflow.moves().stream()
                .filter(move -> sending.sends(move, state))
                .toList();
    }

    private boolean isAskedOfTheApplicant(Move move) {
        return move.by().isOfficial()
                && target(move).filter(state -> state.edits() != Edits.NONE).isPresent();
    }

    private Optional<State> target(Move move) {
        return move.to() instanceof Target.To(String state) ? Optional.of(workflow.state(state)) : Optional.empty();
    }

    private static boolean isBounded(Move move) {
        return move.times().isPresent()
                || move.when().filter(when -> !when.named("visits").isEmpty()).isPresent();
    }

    private boolean comesAgain(Move move) {
        return explored.after(move).stream().anyMatch(spot -> move.from().contains(spot.state()));
    }
}
