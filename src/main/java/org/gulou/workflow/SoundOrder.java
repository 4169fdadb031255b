package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;

/** Whether what conditions read has been given by then: a move that nobody has taken has given nothing. */
record SoundOrder(
        Workflow workflow, WorkflowSource source, Explored explored, Assumptions assumptions, Mistakes mistakes) {
    /** Tells what reads too early; the moves whose condition can never hold for that reason. */
    Set<Move> check() {
        var tooEarly = new LinkedHashSet<Move>();
        for (Move giving : workflow.moves()) {
            if (!giving.carries() || giving.lane().isPresent()) {
                continue;
            }
            Set<Move> early = readsTooEarly(giving);
            tooEarly.addAll(early);
            if (early.isEmpty() && isRead(giving)) {
                goesAround(giving);
            }
        }
        return tooEarly;
    }

    private boolean isRead(Move giving) {
        return workflow.moves().stream().anyMatch(move -> reads(move, giving));
    }

    static boolean reads(Move move, Move giving) {
        return move.when().filter(when -> reads(when, giving)).isPresent();
    }

    private static boolean reads(Expression when, Move giving) {
        return when.reads().stream().anyMatch(path -> path.equals(giving.id()) || path.startsWith(giving.id() + "."));
    }

    private Set<Move> readsTooEarly(Move giving) {
        Set<Explored.Spot> after = explored.after(giving);
        var early = new LinkedHashSet<Move>();
        for (WorkflowSource.Move written : source.moves()) {
            workflow.move(written.id().text())
                    .filter(move -> reads(move, giving) && isTooEarly(move, giving, after))
                    .ifPresent(move -> {
                        early.add(move);
                        mistakes.add(
                                written.when().orElse(written.id()),
                                say(
                                        "The condition of '{move}' can never hold: it reads what '{giving}' gives, which"
                                                + " is never taken before.",
                                        move,
                                        giving),
                                say("Let '{giving}' come first, or read something else.", giving));
                    });
        }
        return early;
    }

    private boolean isTooEarly(Move move, Move giving, Set<Explored.Spot> after) {
        return move.from().stream().noneMatch(state -> workflow.state(state).isEnd())
                && move.from().stream().anyMatch(explored::reaches)
                && after.stream().noneMatch(spot -> move.from().contains(spot.state()))
                && !assumptions.mayHold(move.when().orElseThrow(), Set.of(giving.id()));
    }

    /** A way on which {@code giving} is not taken, to where nothing goes on without it. */
    private void goesAround(Move giving) {
        var around = new Explored(workflow, move -> !move.equals(giving) && mayHold(move, giving));
        if (around.isTooLarge()) {
            return;
        }
        for (WorkflowSource.State state : source.states()) {
            Optional<Stuck> stuck = workflow.state(state.id().text()).isEnd()
                    ? Optional.empty()
                    : around.spots().stream()
                            .filter(spot -> spot.state().equals(state.id().text()))
                            .flatMap(spot -> stuck(around, spot, giving).stream())
                            .findFirst();
            if (stuck.isPresent()) {
                tell(state, stuck.get(), giving);
                return;
            }
        }
    }

    private boolean mayHold(Move move, Move giving) {
        return move.when()
                .map(when -> assumptions.mayHold(when, Set.of(giving.id())))
                .orElse(true);
    }

    /** A spot with nothing to do, as a way to it shows. */
    private record Stuck(Sentence way, List<Sentence> when) {}

    private Optional<Stuck> stuck(Explored around, Explored.Spot spot, Move giving) {
        List<Move> out = explored.offered(spot).stream()
                .filter(move -> !SoundChoices.isGivingUp(workflow, move))
                .toList();
        boolean canGive = giving.from().contains(spot.state());
        boolean bound = out.stream().allMatch(move -> move.when().isPresent())
                && out.stream().anyMatch(move -> reads(move, giving));
        if (canGive || !bound) {
            return Optional.empty();
        }
        Wanted nothing = Wanted.failing(
                        out.stream().flatMap(move -> move.when().stream()).toList())
                .without(Set.of(giving.id()));
        return SoundChoices.entries(around, spot).stream()
                .flatMap(entry -> assumptions.find(nothing.and(entry.stream().toList())).stream())
                .map(answers -> new Stuck(
                        Soundness.way(around.way(spot), workflow.state(spot.state())), Assumptions.words(answers)))
                .findFirst();
    }

    private void tell(WorkflowSource.State state, Stuck stuck, Move giving) {
        List<Sentence> when = Stream.concat(
                        Stream.of(say("'{move}' was not taken before", giving)), stuck.when().stream())
                .toList();
        mistakes.add(
                state.id(),
                say("A case that {way} is stuck when {when}: no condition of a move holds.", stuck.way(), when),
                say("Add a move whose condition holds then, or one without a condition."));
    }
}
