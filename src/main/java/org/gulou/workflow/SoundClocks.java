package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
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
            Set<Explored.Spot> running = running(clock);
            if (running.isEmpty()) {
                mistakes.add(
                        written.starts().orElse(written.id()),
                        say(
                                "The clock '{clock}' never starts: '{starts}' never happens.",
                                clock.id(),
                                named(clock.starts())),
                        say("Name a state or a move that happens."));
                return;
            }
            written.stops().forEach(stop -> stops(clock, stop));
            stopsAtAll(written, clock, running);
            written.onExpiry().ifPresent(word -> {
                findsItsMove(word, clock, running);
                comesInTime(word, clock);
            });
            written.early().forEach(early -> findsItsMove(early.then(), clock, running));
        });
    }

    /** Whether {@code occasion}, a state or a move, is what {@code edge} brings. */
    private static boolean brings(Explored.Edge edge, String occasion) {
        return edge.move().id().equals(occasion)
                || (edge.to().state().equals(occasion) && !edge.move().isBack());
    }

    private Sentence named(String occasion) {
        return new Named(workflow).occasion(occasion);
    }

    private boolean happens(String occasion) {
        return Act.EVENTS.contains(occasion)
                || occasion.equals(workflow.start())
                || explored.edges().stream().anyMatch(edge -> brings(edge, occasion))
                || workflow.move(occasion).filter(explored::takes).isPresent();
    }

    /** The spots in which the clock runs or stands. */
    private Set<Explored.Spot> running(Clock clock) {
        var running = new LinkedHashSet<Explored.Spot>();
        explored.spots().stream()
                .filter(spot ->
                        clock.starts().equals(workflow.start()) && spot.state().equals(workflow.start()))
                .forEach(running::add);
        explored.edges().stream()
                .filter(edge -> brings(edge, clock.starts()))
                .map(Explored.Edge::to)
                .forEach(running::add);
        if (Act.EVENTS.contains(clock.starts())) {
            explored.spots().stream()
                    .filter(spot -> !workflow.state(spot.state()).isEnd())
                    .forEach(running::add);
        }
        workflow.move(clock.starts())
                .filter(move -> move.to() instanceof Target.Same)
                .ifPresent(move -> explored.spots().stream()
                        .filter(spot -> move.from().contains(spot.state()))
                        .forEach(running::add));
        boolean grows = true;
        while (grows) {
            List<Explored.Spot> next = explored.edges().stream()
                    .filter(edge -> running.contains(edge.from()) && !stops(clock, edge))
                    .map(Explored.Edge::to)
                    .toList();
            grows = running.addAll(next);
        }
        return running;
    }

    private boolean stops(Clock clock, Explored.Edge edge) {
        boolean atEnd = workflow.state(edge.to().state()).isEnd()
                && !edge.to().state().equals(clock.starts())
                && !edge.move().id().equals(clock.starts());
        return atEnd || clock.stops().stream().anyMatch(occasion -> brings(edge, occasion));
    }

    private void stops(Clock clock, Written stop) {
        if (!happens(stop.text())) {
            mistakes.add(
                    stop,
                    say(
                            "The clock '{clock}' is to stop at '{stop}', which never happens.",
                            clock.id(),
                            named(stop.text())),
                    say("Name a state or a move that happens."));
        }
    }

    /** From every spot in which it runs there must be a way to where it stops. */
    private void stopsAtAll(WorkflowSource.Clock written, Clock clock, Set<Explored.Spot> running) {
        Set<Explored.Spot> stopping = explored.edges().stream()
                .filter(edge -> running.contains(edge.from()) && stops(clock, edge))
                .map(Explored.Edge::from)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        running.stream().filter(spot -> stopsHere(clock, spot)).forEach(stopping::add);
        Set<Explored.Spot> safe = explored.reaching(stopping::contains, move -> true);
        Optional<Explored.Spot> endless =
                running.stream().filter(spot -> !safe.contains(spot)).findFirst();
        endless.ifPresent(spot -> {
            Sentence way = Soundness.way(explored.way(spot), workflow.state(spot.state()));
            mistakes.add(
                    written.id(),
                    say("The clock '{clock}' never stops in a case that {way}.", clock.id(), way),
                    say("Name in 'stops' a state or a move that can follow."));
        });
    }

    /** Whether an act that stays where it is stops the clock. */
    private boolean stopsHere(Clock clock, Explored.Spot spot) {
        return clock.stops().stream().anyMatch(Act.EVENTS::contains)
                || clock.stops().stream()
                        .flatMap(stop -> workflow.move(stop).stream())
                        .anyMatch(move ->
                                move.to() instanceof Target.Same && move.from().contains(spot.state()));
    }

    /** What a clock would take where the state has always been left by its own time before, or at the same instant. */
    private void comesInTime(Written word, Clock clock) {
        for (State state : workflow.states()) {
            if (state.id().equals(clock.starts())
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
                        clock.id()),
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
        return ordered && sameEnd && clock.asOf().isEmpty();
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

    private void findsItsMove(Written word, Clock clock, Set<Explored.Spot> running) {
        Optional<Move> move = workflow.move(word.text());
        boolean finds = word.text().equals("alert")
                || move.filter(it -> running.stream().anyMatch(spot -> it.from().contains(spot.state())))
                        .isPresent();
        if (!finds) {
            mistakes.add(
                    word,
                    say(
                            "When the clock '{clock}' runs out it takes '{word}', which leaves no state in which it"
                                    + " runs.",
                            clock.id(),
                            named(word.text())),
                    say("Let the move leave one of them."));
        }
    }
}
