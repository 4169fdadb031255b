package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import org.gulou.language.Expression;

/** Whether an automatic move is ever the first in the file whose condition holds: the first is the one that is taken. */
record SoundFirst(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        source.moves()
                .forEach(written -> workflow.move(written.id().text())
                        .filter(move -> move.by() instanceof By.Auto && explored.takes(move))
                        .flatMap(this::always)
                        .ifPresent(first -> mistakes.warn(
                                written.when().orElse(written.id()),
                                say(
                                        "The move '{move}' is never taken: {why}.",
                                        workflow.move(written.id().text()).orElseThrow(),
                                        say("the automatic move '{move}' is always taken before it", first)),
                                say("Write the narrower condition first, or leave the move out."))));
    }

    /** Those of which one is always taken before {@code move}; empty where it may come first. */
    private Optional<List<Move>> always(Move move) {
        return move.when().flatMap(when -> {
            List<List<Move>> earlier =
                    move.from().stream().map(state -> before(move, state)).toList();
            return earlier.stream().allMatch(moves -> !moves.isEmpty() && hide(when, moves))
                    ? Optional.of(earlier.getFirst().stream()
                            .filter(one -> hide(when, List.of(one)))
                            .findFirst()
                            .map(List::of)
                            .orElse(earlier.getFirst()))
                    : Optional.empty();
        });
    }

    private List<Move> before(Move move, String state) {
        return workflow.moves().stream()
                .takeWhile(earlier -> !earlier.equals(move))
                .filter(earlier -> earlier.by() instanceof By.Auto
                        && earlier.from().contains(state)
                        && earlier.when().isPresent()
                        && !(earlier.to() instanceof Target.Same)
                        && hangsOnItsConditionAlone(earlier))
                .toList();
    }

    private boolean hangsOnItsConditionAlone(Move move) {
        return move.on().isEmpty()
                && move.signs().isEmpty()
                && move.times().isEmpty()
                && move.needs().isEmpty()
                && move.does().stream().noneMatch(Effect.OfCertificate.class::isInstance)
                && workflow.programme().quotas().stream()
                        .noneMatch(quota -> quota.reserves().equals(move.id()));
    }

    private static boolean hide(Expression when, List<Move> earlier) {
        return when.implies(
                earlier.stream().flatMap(move -> move.when().stream()).toList());
    }
}
