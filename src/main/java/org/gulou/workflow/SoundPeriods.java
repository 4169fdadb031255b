package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.InWords;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/**
 * Whether what has a time has any. No days are the rest of the day, which an office may mean for a state of its own, but nobody
 * outside of it can be given, and no clock by which it is measured; no hours are over as soon as they begin.
 */
record SoundPeriods(Workflow workflow, WorkflowSource source, Mistakes mistakes) {
    void check() {
        source.states().forEach(written -> {
            State state = workflow.state(written.id().text());
            boolean person = state.waitsFor().filter(WaitsFor::isPerson).isPresent();
            written.lasts().ifPresent(lasts -> hasTime(written.then().orElse(written.id()), state, lasts, person));
            pauses(state, written.pauses(), written.atMost());
            written.lanes().stream().flatMap(lanes -> lanes.all().stream()).forEach(lane -> {
                InWords what = () -> Named.of(lane.id().text(), lane.label());
                lane.lasts().ifPresent(lasts -> hasTime(lane.id(), what, lasts, false));
                pauses(what, lane.pauses(), lane.atMost());
            });
        });
        source.clocks().forEach(written -> {
            Clock clock = workflow.clock(written.id().text());
            Period.parse(written.limit().text()).ifPresent(limit -> hasTime(written.limit(), clock, limit, true));
            written.extend()
                    .filter(extension -> extension.by().amount() == 0)
                    .ifPresent(extension -> mistakes.warn(
                            extension.role(),
                            say("The clock '{clock}' is lengthened by nothing.", clock),
                            say("Give it more time.")));
        });
        source.moves()
                .forEach(written -> workflow.move(written.id().text())
                        .ifPresent(
                                move -> move.within().ifPresent(within -> hasTime(written.id(), move, within, true))));
    }

    private void pauses(InWords what, List<Written> clocks, Optional<Period> atMost) {
        clocks.stream()
                .findFirst()
                .filter(clock -> atMost.filter(longest -> longest.amount() == 0).isPresent())
                .ifPresent(clock -> mistakes.warn(
                        clock,
                        say("'{what}' pauses clocks for no time at all: its 'atMost' is 0.", what),
                        say("Give the pause more time, or leave 'pauses' out.")));
    }

    private void hasTime(Written at, InWords what, Period period, boolean person) {
        if (period.amount() == 0 && (person || period.unit().ofTheClock())) {
            mistakes.warn(
                    at,
                    period.unit().ofTheClock()
                            ? say("'{what}' is over at once: it has {period}.", what, period.words())
                            : say(
                                    "'{what}' is over on the day on which it begins: it has {period}.",
                                    what,
                                    period.words()),
                    say("Give it more time."));
        }
    }
}
