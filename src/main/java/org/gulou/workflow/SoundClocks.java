package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/** Whether every clock starts, can stop after it has started, and finds its move when it runs out. */
record SoundClocks(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        source.clocks().forEach(written -> {
            Clock clock = workflow.clock(written.id().text());
            var running = new Running(workflow, explored, clock);
            written.starts().forEach(start -> starts(clock, start.occasion()));
            if (running.spots().isEmpty()) {
                return;
            }
            written.stops().forEach(stop -> stops(clock, stop, running));
            if (stopsAtAll(written, clock, running) && !clock.stops().isEmpty()) {
                stopsInTime(written, clock, running);
            }
            beginsOnce(written, clock, running);
            written.onExpiry().ifPresent(word -> {
                findsItsMove(word, clock, running);
                comesInTime(word, clock);
            });
            written.early().forEach(early -> findsItsMove(early.then(), clock, running));
        });
    }

    private Sentence named(String occasion) {
        return new Named(workflow).occasion(occasion);
    }

    private boolean happens(String occasion) {
        return Act.isEvent(occasion)
                || occasion.equals(workflow.start())
                || explored.edges().stream().anyMatch(edge -> edge.brings(occasion))
                || workflow.move(occasion).filter(explored::takes).isPresent();
    }

    private void starts(Clock clock, Written start) {
        if (!happens(start.text())) {
            mistakes.add(
                    start,
                    clock.starts().size() == 1
                            ? say(
                                    "The clock '{clock}' never starts: '{starts}' never happens.",
                                    clock,
                                    named(start.text()))
                            : say(
                                    "The clock '{clock}' is to start at '{start}', which never happens.",
                                    clock,
                                    named(start.text())),
                    say("Name a state or a move that happens."));
        }
    }

    private void stops(Clock clock, Written stop, Running running) {
        if (!happens(stop.text())) {
            mistakes.add(
                    stop,
                    say("The clock '{clock}' is to stop at '{stop}', which never happens.", clock, named(stop.text())),
                    say("Name a state or a move that happens."));
        } else if (clock.of().isEmpty() && !isAnEnd(stop.text()) && !running.meets(stop.text())) {
            mistakes.warn(
                    stop,
                    say("The clock '{clock}' never runs when '{stop}' happens.", clock, named(stop.text())),
                    say("Name in 'stops' what can follow its start."));
        }
    }

    /** An end stops every clock, whether it is named or not. */
    private boolean isAnEnd(String occasion) {
        return workflow.states().stream()
                .anyMatch(state -> state.isEnd() && state.id().equals(occasion));
    }

    /** From every spot in which it runs there must be a way to where it stops. */
    private boolean stopsAtAll(WorkflowSource.Clock written, Clock clock, Running running) {
        Set<Explored.Spot> safe = running.reaching(running::stops);
        Optional<Explored.Spot> endless =
                running.spots().stream().filter(spot -> !safe.contains(spot)).findFirst();
        endless.ifPresent(spot -> mistakes.add(
                written.id(),
                say("The clock '{clock}' never stops in a case that {way}.", clock, way(running, spot)),
                say("Name in 'stops' a state or a move that can follow.")));
        return endless.isEmpty();
    }

    /**
     * Where nothing that stops the clock can follow any more, people are shown a due date of something long done. Asked
     * of states, not of how often moves were taken: a condition may well forbid the last time round.
     */
    private void stopsInTime(WorkflowSource.Clock written, Clock clock, Running running) {
        Set<String> safe = running.reaching(edge -> running.stopsByName(edge) || running.takes(edge)).stream()
                .map(Explored.Spot::state)
                .collect(Collectors.toSet());
        running.spots().stream()
                .filter(spot -> !safe.contains(spot.state()))
                .findFirst()
                .ifPresent(spot -> mistakes.warn(
                        written.id(),
                        say(
                                "In a case that {way}, the clock '{clock}' runs on to the end: nothing that stops it can"
                                        + " follow.",
                                way(running, spot),
                                clock),
                        say("Name in 'stops' also what ends its work on this way.")));
    }

    /** What the law or a promise allows is allowed once: a stop by the office itself does not give it all again. */
    private void beginsOnce(WorkflowSource.Clock written, Clock clock, Running running) {
        if (clock.limit() instanceof Clock.Limit.Fixed) {
            return;
        }
        explored.edges().stream()
                .filter(edge -> running.spots().contains(edge.from()) && running.stopsByName(edge) && !isEnd(edge))
                .flatMap(edge -> again(running, edge).stream())
                .findFirst()
                .ifPresent(way -> mistakes.warn(
                        written.id(),
                        say(
                                "The clock '{clock}' begins anew, with all its time, before the case ends: {moves}.",
                                clock,
                                way),
                        say("Let it stop only with the decision, and stand still in between: 'pauses'.")));
    }

    private Optional<List<Move>> again(Running running, Explored.Edge stop) {
        return explored.onwards(stop.to(), edge -> !isEnd(edge), running::starts)
                .map(on -> {
                    var way = new ArrayList<>(running.way(stop.from()));
                    way.add(stop.move());
                    way.addAll(on);
                    return way;
                });
    }

    private boolean isEnd(Explored.Edge edge) {
        return workflow.state(edge.to().state()).isEnd();
    }

    private Sentence way(Running running, Explored.Spot spot) {
        return Soundness.way(running.way(spot), workflow.state(spot.state()));
    }

    /** What a clock would take where the state has always been left by its own time before, or at the same instant. */
    private void comesInTime(Written word, Clock clock) {
        for (State state : workflow.states()) {
            if (clock.starts().equals(List.of(new Clock.Start(state.id(), Optional.empty())))
                    && clock.limit() instanceof Clock.Limit.Fixed(Period limit)
                    && leavesOnly(word.text(), state)) {
                state.timing()
                        .filter(timing -> timing instanceof State.Timing.Lasts(Period lasts, String then)
                                && !then.equals(word.text())
                                && isLonger(limit, lasts, clock, state)
                                && isEnteredOnce(state)
                                && isFree(then))
                        .ifPresent(timing -> tooLate(word, clock, state, timing.then()));
            }
        }
    }

    private void tooLate(Written word, Clock clock, State state, String then) {
        mistakes.add(
                word,
                say(
                        "'{move}' is never taken: '{state}' ends by '{then}' before the clock '{clock}' runs out.",
                        named(word.text()),
                        state,
                        named(then),
                        clock),
                say("Leave one of the two out, or give the clock less time."));
    }

    private boolean leavesOnly(String move, State state) {
        return workflow.move(move)
                .filter(it -> it.from().equals(List.of(state.id())))
                .isPresent();
    }

    private boolean isFree(String move) {
        return workflow.move(move).filter(it -> it.when().isEmpty()).isPresent();
    }

    private static boolean isLonger(Period limit, Period lasts, Clock clock, State state) {
        boolean ordered = limit.unit() == lasts.unit() && limit.amount() >= lasts.amount();
        boolean sameEnd = limit.unit() == Period.Unit.WORKING_DAYS || clock.endsOnWorkday() == state.endsOnWorkday();
        return ordered && sameEnd;
    }

    /** Without ways back to it, and none into it once it was left: its time and the clock begin together and run alike. */
    private boolean isEnteredOnce(State state) {
        boolean interrupted = workflow.moves().stream()
                .anyMatch(move -> move.from().contains(state.id())
                        && move.to() instanceof Target.To(String to)
                        && workflow.returns(to));
        return !interrupted
                && explored.edges().stream()
                        .filter(edge -> edge.to().state().equals(state.id()))
                        .noneMatch(edge -> comesAfter(state, edge.from()));
    }

    private boolean comesAfter(State state, Explored.Spot spot) {
        return workflow.moves().stream()
                .filter(move -> move.from().contains(state.id()))
                .anyMatch(move -> explored.after(move).contains(spot));
    }

    private void findsItsMove(Written word, Clock clock, Running running) {
        Optional<Move> move = workflow.move(word.text());
        boolean finds = word.text().equals("alert")
                || move.filter(it -> running.spots().stream()
                                .anyMatch(spot -> it.from().contains(spot.state())))
                        .isPresent();
        if (!finds) {
            mistakes.add(
                    word,
                    say(
                            "When the clock '{clock}' runs out it takes '{word}', which leaves no state in which it"
                                    + " runs.",
                            clock,
                            named(word.text())),
                    say("Let the move leave one of them."));
        }
    }
}
