package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The moves that somebody means by a name: that of a move, or of the action that several moves are to people. */
record Called(Workflow workflow, Judgement judgement) {
    /** The move itself where it leaves from here, then the others of this action that people take from here. */
    List<Move> moves(String name) {
        Stream<Move> others = judgement
                .leavingHere()
                .filter(move -> move.action().equals(name) && !move.id().equals(name))
                .filter(move -> !(move.by() instanceof By.Auto || move.by() instanceof By.Time));
        return Stream.concat(workflow.move(name).filter(judgement::leavesFromHere).stream(), others)
                .toList();
    }

    /** The first of them that can be taken; else why the first cannot. */
    Step step(Attempt attempt) {
        List<Move> moves = moves(attempt.move());
        Optional<Step> own = workflow.move(attempt.move()).map(move -> judgement.stepOf(attempt));
        List<Step> steps = own.filter(Step.Moved.class::isInstance).isPresent()
                ? List.of()
                : moves.stream()
                        .filter(move -> !move.id().equals(attempt.move()))
                        .map(move -> judgement.stepOf(new Attempt(move.id(), attempt.actor(), attempt.given())))
                        .toList();
        return Stream.concat(own.stream(), steps.stream())
                .filter(Step.Moved.class::isInstance)
                .findFirst()
                .or(() -> own.filter(step -> !(step instanceof Step.NotFromHere)))
                .or(() -> steps.stream().findFirst())
                .or(() -> own)
                .orElseGet(() -> judgement.stepOf(attempt));
    }
}
