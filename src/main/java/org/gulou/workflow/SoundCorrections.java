package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.stream.Stream;

/** Whether somebody who corrects what she filed has a time for it: without one the case waits as long as she does. */
record SoundCorrections(Workflow workflow, WorkflowSource source, Mistakes mistakes) {
    void check() {
        source.states().forEach(written -> {
            State state = workflow.state(written.id().text());
            boolean corrects =
                    !state.isEnd() && state.citizen() == Stage.WAITING_FOR_YOU && state.edits() != Edits.NONE;
            if (corrects && state.timing().isEmpty() && !runsOut(state)) {
                mistakes.warn(
                        written.id(),
                        say("In '{state}' the case waits for corrections, for ever if none come.", state),
                        say("Give the state a time limit: 'lasts' and 'then'."));
            }
        });
    }

    /** Whether a clock that runs on here takes the case further. */
    private boolean runsOut(State state) {
        return workflow.clocks().stream()
                .filter(clock ->
                        !state.pauses().contains(clock.id()) || state.atMost().isPresent())
                .flatMap(clock -> Stream.concat(
                        clock.onExpiry().stream(), clock.early().stream().map(Clock.Early::then)))
                .anyMatch(expiry -> expiry instanceof Clock.Expiry.Takes(String id)
                        && workflow.move(id)
                                .filter(move -> move.from().contains(state.id()) && !(move.to() instanceof Target.Same))
                                .isPresent());
    }
}
