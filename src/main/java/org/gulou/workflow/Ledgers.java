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
    private Optional<State> pausing = Optional.empty();
    private Instant paused = Instant.EPOCH;

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
        if (runs() && arrived) {
            pausing.ifPresent(it -> resume(act.at(), it));
        }
        if (runs() && stops(act, state, entered)) {
            entries.add(new Entry.Stopped(act.at(), cause(act, state)));
        } else if (!runs() && starts(act, entered)) {
            entries.clear();
            pausing = Optional.empty();
            entries.add(new Entry.Started(act.at(), cause(act, state)));
        }
        if (runs() && act.move().equals(clock.extensionMove())) {
            clock.extend().ifPresent(it -> entries.add(new Entry.Extended(act.at(), act.actor(), it.by())));
        }
        if (runs() && arrived && state.pauses().contains(clock.id())) {
            entries.add(new Entry.Paused(act.at(), state.label()));
            pausing = Optional.of(state);
            paused = act.at();
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

    /** A pause ends when it has lasted as long as the state may hold up the clock. */
    private void resumeAfterLongestPause(Instant now) {
        if (!runs() || pausing.isEmpty()) {
            return;
        }
        State state = pausing.get();
        state.atMost()
                .map(longest -> end(paused, longest, situation.surroundings().calendar()))
                .filter(end -> !end.isAfter(now))
                .ifPresent(end -> resume(end, state));
    }

    private void resume(Instant at, State after) {
        entries.add(new Entry.Resumed(at, after.label()));
        pausing = Optional.empty();
    }

    static Instant end(Instant from, Period period, WorkingCalendar calendar) {
        if (period.unit().ofTheClock()) {
            return from.plus(period.duration());
        }
        LocalDate last = period.after(OfficeTime.day(from), calendar);
        return OfficeTime.startOf(last.plusDays(1));
    }

    private boolean runs() {
        return !entries.isEmpty() && !(entries.getLast() instanceof Entry.Stopped);
    }
}
