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
        view.board(state)
                .ifPresent(board ->
                        board.work().forEach(lane -> ofLane(board, lane).ifPresent(timers::add)));
        workflow.clocks().forEach(clock -> {
            early(clock).forEach(timers::add);
            ofClock(clock).ifPresent(timers::add);
        });
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
        List<Entry> entries = view.trail().present().entries(state.label());
        WorkingCalendar calendar = situation.surroundings().calendar();
        return new ClockLedger(state.id(), state.label(), entries, period, calendar, state.endsOnWorkday());
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

    private Optional<Timer> ofLane(LaneBoard board, LaneWork work) {
        if (!work.isOpen()) {
            return Optional.empty();
        }
        Instant now = situation.now();
        Lane lane = work.lane();
        Optional<String> silence = lane.silentOutcome().map(outcome -> LaneAct.id(lane.silenceMove(), work.key()));
        return board.ledger(lane, work.key())
                .map(ledger -> new Timer("lane " + work.move(), ledger.due(now), silence, ledger.isProvisional(now)));
    }

    private Optional<Timer> ofClock(Clock clock) {
        return clock.onExpiry()
                .flatMap(expiry -> Ledgers.of(clock, workflow, view, situation)
                        .filter(ClockLedger::isRunning)
                        .map(ledger -> timer(clock, expiry, ledger)));
    }

    /** What happens before a clock runs out, each in turn. */
    private List<Timer> early(Clock clock) {
        if (clock.early().isEmpty()) {
            return List.of();
        }
        return Ledgers.of(clock, workflow, view, situation).filter(ClockLedger::isRunning).stream()
                .flatMap(ledger -> clock.early().stream().map(early -> early(clock, early, ledger)))
                .toList();
    }

    private Timer early(Clock clock, Clock.Early early, ClockLedger ledger) {
        Instant now = situation.now();
        String name =
                early.left().map(Period::toString).map(left -> left + " left").orElse("half");
        return new Timer(
                "clock " + clock.id() + " " + name,
                early.left().map(left -> ledger.dueBut(left, now)).orElseGet(() -> ledger.half(now)),
                move(early.then(), ledger),
                ledger.isProvisional(now));
    }

    private Optional<String> move(Clock.Expiry expiry, ClockLedger ledger) {
        return switch (expiry) {
            case Clock.Expiry.Alert() -> Optional.empty();
            case Clock.Expiry.Takes(String id) ->
                Optional.of(id).filter(it -> isPossible(it) && !taken(it, ledger.started()));
        };
    }

    private Timer timer(Clock clock, Clock.Expiry expiry, ClockLedger ledger) {
        Instant now = situation.now();
        Optional<String> move = move(expiry, ledger);
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
