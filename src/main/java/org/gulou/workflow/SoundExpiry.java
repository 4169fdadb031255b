package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import org.gulou.kernel.Written;
import org.gulou.language.Period;

/** Whether what time is to bring comes wherever the time may run out, and not before it has begun. */
record SoundExpiry(Workflow workflow, WorkflowSource source, Explored explored, Limits limits, Mistakes mistakes) {
    void check() {
        source.states()
                .forEach(written -> workflow.state(written.id().text())
                        .timing()
                        .flatMap(timing -> workflow.move(timing.then()))
                        .ifPresent(move -> isFree(written, move)));
        source.states()
                .forEach(written -> written.lanes().stream()
                        .flatMap(lanes -> lanes.all().stream())
                        .forEach(lane ->
                                silenceCounts(lane, workflow.state(written.id().text()))));
        source.clocks().forEach(written -> {
            Clock clock = workflow.clock(written.id().text());
            written.early().forEach(early -> isEarly(early, clock));
            written.onExpiry()
                    .ifPresent(
                            word -> workflow.move(word.text()).ifPresent(move -> comesEverywhere(word, clock, move)));
        });
    }

    /** A condition that fails when the time is over leaves the case where it is, whatever time it has. */
    private void isFree(WorkflowSource.State written, Move move) {
        State state = workflow.state(written.id().text());
        boolean only = workflow.moves().stream()
                .filter(other -> other.from().contains(state.id()) && !other.equals(move))
                .noneMatch(other -> other.by().isOfficial() || other.by() instanceof By.Auto);
        if (only && move.when().isPresent()) {
            mistakes.warn(
                    written.then().orElse(written.id()),
                    say(
                            "When the time of '{state}' is over and the condition of '{move}' does not hold, nothing happens.",
                            state,
                            move),
                    say("Drop the condition, or let an automatic move take the other cases."));
        }
    }

    /** Where the state is over before the lane, nobody's silence ever means anything. */
    private void silenceCounts(WorkflowSource.Lane written, State state) {
        boolean means = written.silence() != Silence.WAITS;
        if (means
                && state.timing()
                        .filter(timing -> outruns(timing, written, state))
                        .isPresent()) {
            mistakes.warn(
                    written.id(),
                    say(
                            "Silence in the lane '{lane}' never counts: '{state}' is over before.",
                            Named.of(written.id().text(), written.label()),
                            state),
                    say("Give the lane less time than the state."));
        }
    }

    private boolean outruns(State.Timing timing, WorkflowSource.Lane lane, State state) {
        return timing instanceof State.Timing.Lasts(Period period, String then)
                && workflow.move(then).filter(move -> move.when().isEmpty()).isPresent()
                && lane.lasts()
                        .filter(time -> time.unit() == period.unit()
                                && (period.unit() == Period.Unit.WORKING_DAYS
                                        ? time.amount() >= period.amount()
                                        : time.amount() > period.amount() && !state.endsOnWorkday()))
                        .isPresent();
    }

    private void isEarly(WorkflowSource.Early written, Clock clock) {
        limits.of(clock.limit())
                .ifPresent(limit -> Period.parse(written.moment().text().replace(" left", ""))
                        .filter(left -> left.equals(limit) || left.isSurelyLongerThan(limit))
                        .ifPresent(left -> mistakes.warn(
                                written.moment(),
                                say(
                                        "The clock '{clock}' has {limit} in all, so '{moment}' comes at once.",
                                        clock,
                                        limit.words(),
                                        written.moment()),
                                say("Write less than the whole time."))));
    }

    /**
     * Where officials work and the clock runs, but its move cannot be taken, it is lost if the case goes on from there to
     * where the clock stops without coming by a state in which it can.
     */
    private void comesEverywhere(Written word, Clock clock, Move move) {
        var running = new Running(workflow, explored, clock);
        running.spots().stream()
                .filter(spot -> isWorkedOn(spot, clock) && !move.from().contains(spot.state()))
                .filter(spot -> slipsBy(spot, running, move))
                .findFirst()
                .ifPresent(spot -> mistakes.warn(
                        word,
                        say(
                                "If the clock '{clock}' runs out in a case that {way}, '{move}' is not taken: it does not"
                                        + " leave that state.",
                                clock,
                                Soundness.way(running.way(spot), workflow.state(spot.state())),
                                move),
                        say("Name the state in the 'from' of '{move}', or let it pause the clock.", move)));
    }

    private boolean isWorkedOn(Explored.Spot spot, Clock clock) {
        State state = workflow.state(spot.state());
        return (state.isWorkedOn() || state.lanes().isPresent())
                && !state.isEnd()
                && !state.pauses().contains(clock.id());
    }

    private boolean slipsBy(Explored.Spot from, Running running, Move move) {
        return explored.onwards(
                        from,
                        edge -> !running.stops(edge)
                                && !move.from().contains(edge.to().state()),
                        running::stopsByName)
                .isPresent();
    }
}
