package org.gulou.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;
import org.gulou.workflow.Trail.Arrival;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Entry;

/** Writes the ledger of a clock from the history of a case. */
final class Ledgers {
    private final Clock clock;
    private final Workflow workflow;
    private final Situation situation;
    private final List<Entry> entries = new ArrayList<>();

    private Ledgers(Clock clock, Workflow workflow, Situation situation) {
        this.clock = clock;
        this.workflow = workflow;
        this.situation = situation;
    }

    /** The ledger of the latest run of {@code clock}; empty until it has started, or where the offer names no limit. */
    static Optional<ClockLedger> of(Clock clock, Workflow workflow, Trail trail, Situation situation) {
        return situation.limits().of(clock.limit()).flatMap(limit -> {
            var ledger = new Ledgers(clock, workflow, situation);
            trail.stops().forEach(ledger::write);
            ledger.resumeAfterLongestPause(situation.now());
            return ledger.entries.isEmpty() ? Optional.empty() : Optional.of(ledger.finish(limit));
        });
    }

    private ClockLedger finish(Period limit) {
        return new ClockLedger(
                clock.id(),
                clock.label(),
                entries,
                limit,
                situation.surroundings().calendar(),
                false);
    }

    private void write(Trail.Stop stop) {
        Act act = stop.act();
        resumeAfterLongestPause(act.at());
        boolean entered = stop.arrival() == Arrival.ENTERED;
        boolean arrived = stop.arrival() != Arrival.STAYED;
        State state = workflow.state(act.to());
        if (runs() && isPaused() && arrived) {
            entries.add(new Entry.Resumed(act.at(), workflow.state(act.from()).label()));
        }
        if (runs() && stops(act, state, entered)) {
            entries.add(new Entry.Stopped(act.at(), cause(act, state)));
        } else if (!runs() && starts(act, entered)) {
            entries.clear();
            entries.add(new Entry.Started(act.at(), cause(act, state)));
        }
        if (runs() && act.move().equals(clock.extensionMove())) {
            clock.extend().ifPresent(it -> entries.add(new Entry.Extended(act.at(), act.actor(), it.by())));
        }
        if (runs() && !isPaused() && arrived && state.pauses().contains(clock.id())) {
            entries.add(new Entry.Paused(act.at(), state.label()));
        }
    }

    private boolean starts(Act act, boolean entered) {
        return act.move().equals(clock.starts()) || (entered && act.to().equals(clock.starts()));
    }

    private boolean stops(Act act, State state, boolean entered) {
        return clock.stops().contains(act.move())
                || (entered && clock.stops().contains(act.to()))
                || (entered && state.isEnd() && !act.to().equals(clock.starts()));
    }

    private LocalizedText cause(Act act, State state) {
        return workflow.move(act.move()).map(Move::label).orElse(state.label());
    }

    /** A pause ends when its state has lasted as long as it may hold up the clock. */
    private void resumeAfterLongestPause(Instant now) {
        if (!runs() || !(entries.getLast() instanceof Entry.Paused || isPaused())) {
            return;
        }
        Entry.Paused pause = lastPause();
        stateOf(pause).atMost().ifPresent(longest -> {
            Instant end = end(pause.at(), longest, situation.surroundings().calendar());
            if (!end.isAfter(now)) {
                entries.add(new Entry.Resumed(end, stateOf(pause).label()));
            }
        });
    }

    private State stateOf(Entry.Paused pause) {
        return workflow.states().stream()
                .filter(state ->
                        state.pauses().contains(clock.id()) && state.label().equals(pause.cause()))
                .findFirst()
                .orElseThrow();
    }

    static Instant end(Instant from, Period period, WorkingCalendar calendar) {
        if (period.unit().ofTheClock()) {
            return from.plus(period.duration());
        }
        LocalDate last = period.after(OfficeTime.day(from), calendar);
        return OfficeTime.startOf(last.plusDays(1));
    }

    private Entry.Paused lastPause() {
        return (Entry.Paused) entries.stream()
                .filter(Entry.Paused.class::isInstance)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private boolean runs() {
        return !entries.isEmpty() && !(entries.getLast() instanceof Entry.Stopped);
    }

    private boolean isPaused() {
        return entries.stream()
                .filter(entry -> entry instanceof Entry.Paused || entry instanceof Entry.Resumed)
                .reduce((before, after) -> after)
                .filter(Entry.Paused.class::isInstance)
                .isPresent();
    }
}
