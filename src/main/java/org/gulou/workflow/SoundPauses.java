package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/**
 * Whether a pause stops something, and has an end: an office that stops its own clock without one has no time limit at all.
 */
record SoundPauses(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        source.states().forEach(written -> {
            State state = workflow.state(written.id().text());
            written.pauses().forEach(clock -> runs(clock, state));
            written.lanes().stream()
                    .flatMap(lanes -> lanes.all().stream())
                    .flatMap(lane -> lane.pauses().stream())
                    .forEach(clock -> runs(clock, state));
            boolean bounded = state.atMost().isPresent() || state.timing().isPresent() || state.isEnd();
            if (!bounded && state.isWorkedOn()) {
                ends(written.id(), state.pauses(), () -> say("In '{state}'", state));
            }
            if (state.timing().isEmpty()) {
                written.lanes().stream().flatMap(lanes -> lanes.all().stream()).forEach(lane -> laneEnds(lane, state));
            }
        });
    }

    private void runs(Written word, State state) {
        Clock clock = workflow.clock(word.text());
        boolean never = new Running(workflow, explored, clock)
                .spots().stream().noneMatch(spot -> spot.state().equals(state.id()));
        if (never && explored.reaches(state.id())) {
            mistakes.warn(
                    word,
                    say("In '{state}' the clock '{clock}' is to stand still, but it never runs there.", state, clock),
                    say("Name a clock that runs there, or leave it out."));
        }
    }

    private void laneEnds(WorkflowSource.Lane written, State state) {
        Optional<Lane> lane =
                state.lanes().flatMap(lanes -> lanes.lane(written.id().text()));
        lane.filter(it -> it.atMost().isEmpty())
                .filter(it ->
                        it.lasts().isEmpty() && it.ask().isEmpty() && it.part().isEmpty())
                .ifPresent(it -> ends(written.id(), it.pauses(), () -> say("In the lane '{lane}'", it)));
    }

    private void ends(Written at, Set<String> pauses, Supplier<Sentence> where) {
        List<Clock> clocks = workflow.clocks().stream()
                .filter(clock -> pauses.contains(clock.id()))
                .toList();
        if (!clocks.isEmpty()) {
            mistakes.warn(
                    at,
                    say(
                            "{where} officials may take as long as they like: '{clocks}' stands still all the time.",
                            where.get(),
                            clocks),
                    say("Bound the pause by 'atMost', or give what is done there a time: 'lasts'."));
        }
    }
}
