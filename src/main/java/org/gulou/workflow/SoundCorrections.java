package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;

/**
 * Whether corrections end: all that is missing is to be told at once (Administrative Licence Law, article 32), and an
 * office that may ask again and again need never decide.
 */
record SoundCorrections(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        source.moves()
                .forEach(written -> workflow.move(written.id().text())
                        .filter(move -> isAskedOfTheApplicant(move) && !isBounded(move) && comesAgain(move))
                        .ifPresent(move -> mistakes.warn(
                                written.id(),
                                say("By '{move}' corrections can be asked for again and again.", move),
                                say("Bound it by 'times: 1': what is missing is named all at once."))));
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
