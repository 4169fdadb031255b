package org.gulou.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Entry;

/** When time acts on a case that stays as it is. */
final class Timers {
    private final Workflow workflow;
    private final Situation situation;
    private final CaseView view;

    Timers(Workflow workflow, Situation situation) {
        this.workflow = workflow;
        this.situation = situation;
        this.view = new CaseView(workflow, situation);
    }

    /** Earliest first; those of one instant in file order, the state's before the clocks'. */
    List<Timer> all() {
        var timers = new ArrayList<Timer>();
        State state = workflow.state(situation.state());
        state.timing().flatMap(timing -> ofState(state, timing)).ifPresent(timers::add);
        workflow.clocks().forEach(clock -> ofClock(clock).ifPresent(timers::add));
        timers.sort(Comparator.comparing(Timer::due));
        return List.copyOf(timers);
    }

    private Optional<Timer> ofState(State state, State.Timing timing) {
        if (view.trail().takenInStay(timing.then())) {
            return Optional.empty();
        }
        String id = "state " + state.id();
        return switch (timing) {
            case State.Timing.Lasts(Period period, String then) -> {
                ClockLedger stay = stay(state, period);
                Instant now = situation.now();
                yield Optional.of(new Timer(id, stay.due(now), Optional.of(then), stay.isProvisional(now)));
            }
            case State.Timing.Until until ->
                end(view.evaluate(until.day())).map(due -> new Timer(id, due, Optional.of(until.then()), false));
        };
    }

    /** The time in the state, as a ledger: while the case is elsewhere and will come back, it stands. */
    private ClockLedger stay(State state, Period period) {
        Trail.Stay stay = view.trail().present();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Started(stay.entered(), state.label()));
        boolean away = false;
        for (Instant change : stay.changes()) {
            entries.add(away ? new Entry.Resumed(change, state.label()) : new Entry.Paused(change, state.label()));
            away = !away;
        }
        boolean setForPerson = state.waitsFor().filter(WaitsFor::isPerson).isPresent();
        WorkingCalendar calendar = situation.surroundings().calendar();
        return new ClockLedger(state.id(), state.label(), entries, period, calendar, setForPerson);
    }

    private static Optional<Instant> end(Value value) {
        return switch (value) {
            case Value.Date(LocalDate day) -> Optional.of(OfficeTime.startOf(day.plusDays(1)));
            case Value.DateTime at -> Optional.of(at.at().toInstant());
            case Value.Empty none -> Optional.empty();
            case Value.Unknown none -> Optional.empty();
            case Value.Bool none -> Optional.empty();
            case Value.Num none -> Optional.empty();
            case Value.Text none -> Optional.empty();
            case Value.Time none -> Optional.empty();
            case Value.Days none -> Optional.empty();
            case Value.Months none -> Optional.empty();
            case Value.Items none -> Optional.empty();
            case Value.Fields none -> Optional.empty();
            case Value.Range none -> Optional.empty();
        };
    }

    private Optional<Timer> ofClock(Clock clock) {
        return clock.onExpiry()
                .flatMap(expiry -> Ledgers.of(clock, workflow, view.trail(), situation)
                        .filter(ClockLedger::isRunning)
                        .map(ledger -> timer(clock, expiry, ledger)));
    }

    private Timer timer(Clock clock, Clock.Expiry expiry, ClockLedger ledger) {
        Instant now = situation.now();
        Optional<String> move = switch (expiry) {
            case Clock.Expiry.Alert() -> Optional.empty();
            case Clock.Expiry.Takes(String id) ->
                Optional.of(id).filter(it -> isPossible(it) && !taken(it, ledger.started()));
        };
        return new Timer("clock " + clock.id(), ledger.due(now), move, ledger.isProvisional(now));
    }

    private boolean isPossible(String id) {
        return workflow.move(id)
                .filter(move -> move.from().contains(situation.state()))
                .isPresent();
    }

    private boolean taken(String id, Instant since) {
        return situation.history().stream()
                .anyMatch(act -> act.move().equals(id) && !act.at().isBefore(since));
    }
}
