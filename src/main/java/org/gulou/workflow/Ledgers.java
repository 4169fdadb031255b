package org.gulou.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.gulou.workflow.Trail.Arrival;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Entry;

/** Writes the ledger of a clock from the history of a case: its latest run, with all that paused or lengthened it. */
final class Ledgers {
    private final Clock clock;
    private final Workflow workflow;
    private final CaseView view;
    private final Situation situation;
    private Optional<Entry.Started> started = Optional.empty();
    private Optional<Entry.Stopped> stopped = Optional.empty();
    private final List<Entry> extended = new ArrayList<>();

    private Ledgers(Clock clock, Workflow workflow, CaseView view, Situation situation) {
        this.clock = clock;
        this.workflow = workflow;
        this.view = view;
        this.situation = situation;
    }

    /** The ledger of the latest run of {@code clock}; empty until it has started, or where the offer names no limit. */
    static Optional<ClockLedger> of(Clock clock, Workflow workflow, CaseView view, Situation situation) {
        return situation.limits().of(clock.limit()).flatMap(limit -> {
            var ledger = new Ledgers(clock, workflow, view, situation);
            view.trail().stops().forEach(ledger::read);
            ledger.endsWithLane();
            return ledger.started.map(start -> ledger.finish(start, limit));
        });
    }

    private ClockLedger finish(Entry.Started start, Period limit) {
        var between = new ArrayList<>(extended);
        between.addAll(pauses(start.at()));
        between.sort(Comparator.comparing(Entry::at).thenComparingInt(entry -> entry instanceof Entry.Resumed ? 0 : 1));
        var entries = new ArrayList<Entry>(List.of(start));
        entries.addAll(between);
        stopped.ifPresent(entries::add);
        return new ClockLedger(
                clock.id(),
                clock.label(),
                entries,
                limit,
                situation.surroundings().calendar(),
                clock.endsOnWorkday());
    }

    private void read(Trail.Stop stop) {
        Act act = stop.act();
        boolean entered = stop.arrival() == Arrival.ENTERED;
        State state = workflow.state(act.to());
        boolean ran = runs();
        if (ran && stops(act, state, entered)) {
            stopped = Optional.of(new Entry.Stopped(act.at(), cause(act, state)));
        }
        boolean mayStart = !ran || clock.of().isPresent(); // a state that is entered anew begins its lanes anew
        if (mayStart && !runs() && !(Act.isEvent(act.move()) && state.isEnd())) {
            occasion(act, entered).ifPresent(start -> begin(start, act, state));
        }
        if (runs() && act.move().equals(clock.extensionMove())) {
            clock.extend().ifPresent(it -> extended.add(new Entry.Extended(act.at(), act.actor(), it.by())));
        }
    }

    /** The time of a lane is over when its last element has an outcome, and when it is cancelled. */
    private void endsWithLane() {
        clock.of()
                .flatMap(id -> view.stateOf(id)
                        .flatMap(state -> view.trail().latest(state.id()).flatMap(stay -> closed(state, id, stay))))
                .filter(end ->
                        started.filter(start -> !end.isBefore(start.at())).isPresent())
                .filter(end -> stopped.filter(stop -> !stop.at().isAfter(end)).isEmpty())
                .ifPresent(end -> stopped = Optional.of(new Entry.Stopped(end, clock.label())));
    }

    private Optional<Instant> closed(State state, String id, Trail.Stay stay) {
        return state.lanes()
                .flatMap(lanes -> lanes.lane(id))
                .flatMap(lane -> view.open(state, lane, stay))
                .flatMap(Trail.Time::to);
    }

    private boolean runs() {
        return started.isPresent() && stopped.isEmpty();
    }

    /** What has it start with this act. */
    private Optional<Clock.Start> occasion(Act act, boolean entered) {
        return clock.starts().stream()
                .filter(start -> act.move().equals(start.occasion())
                        || (entered && act.to().equals(start.occasion())))
                .findFirst();
    }

    private void begin(Clock.Start start, Act act, State state) {
        started = Optional.of(new Entry.Started(since(start, act), cause(act, state)));
        stopped = Optional.empty();
        extended.clear();
    }

    /** Silence may count from an earlier day, such as that of receipt. */
    private Instant since(Clock.Start start, Act act) {
        return start.asOf()
                .map(view::evaluate)
                .flatMap(day -> day instanceof Value.Date(LocalDate date)
                        ? Optional.of(OfficeTime.startOf(date))
                        : Optional.empty())
                .filter(earlier -> earlier.isBefore(act.at()))
                .orElse(act.since());
    }

    private boolean stops(Act act, State state, boolean entered) {
        return clock.stops().contains(act.move())
                || (entered && clock.stops().contains(act.to()))
                || (entered && state.isEnd() && !clock.startsAt(act.to()))
                || (entered && clock.of().isPresent() && !workflow.returns(act.to()));
    }

    private LocalizedText cause(Act act, State state) {
        return workflow.move(act.move()).map(Move::label).orElse(state.label());
    }

    /** A time in which something holds the clock; {@code to} is empty while it still does. */
    private record Hold(Instant from, Optional<Instant> to, LocalizedText cause) {
        boolean isBefore(Instant at) {
            return to.filter(end -> !end.isAfter(at)).isPresent();
        }

        /** Both as one; they overlap. */
        Hold with(Hold later) {
            boolean longer =
                    to.isPresent() && (later.to.isEmpty() || later.to.get().isAfter(to.get()));
            return longer ? new Hold(from, later.to, cause) : this;
        }
    }

    /** The clock stands while anything holds it. */
    private List<Entry> pauses(Instant start) {
        var entries = new ArrayList<Entry>();
        for (Hold hold : united(start)) {
            entries.add(new Entry.Paused(hold.from(), hold.cause()));
            hold.to().ifPresent(end -> entries.add(new Entry.Resumed(end, hold.cause())));
        }
        return entries;
    }

    private List<Hold> united(Instant start) {
        List<Hold> holds = holds().stream()
                .flatMap(hold -> clipped(hold, start).stream())
                .sorted(Comparator.comparing(Hold::from))
                .toList();
        var united = new ArrayList<Hold>();
        for (Hold hold : holds) {
            if (united.isEmpty() || united.getLast().isBefore(hold.from())) {
                united.add(hold);
            } else {
                united.add(united.removeLast().with(hold));
            }
        }
        return united;
    }

    private Optional<Hold> clipped(Hold hold, Instant start) {
        Instant from = hold.from().isBefore(start) ? start : hold.from();
        Optional<Instant> end = stopped.map(Entry::at);
        Optional<Instant> to =
                hold.to().map(it -> end.filter(it::isAfter).orElse(it)).or(() -> end);
        boolean lasts = to.filter(it -> !it.isAfter(from)).isEmpty();
        return lasts ? Optional.of(new Hold(from, to, hold.cause())) : Optional.empty();
    }

    private List<Hold> holds() {
        var holds = new ArrayList<Hold>();
        for (Trail.Stay stay : view.trail().all()) {
            State state = workflow.state(stay.state());
            if (clock.of()
                    .flatMap(id -> state.lanes().flatMap(lanes -> lanes.lane(id)))
                    .isPresent()) {
                stay.away().forEach(time -> holds.add(new Hold(time.from(), time.to(), state.label())));
            }
            if (state.pauses().contains(clock.id())) {
                stay.times(situation.history())
                        .forEach(time ->
                                holds.add(new Hold(time.from(), shortened(time, state.atMost()), state.label())));
            }
            state.lanes()
                    .ifPresent(lanes -> lanes.all().stream()
                            .filter(lane -> lane.pauses().contains(clock.id()))
                            .forEach(lane -> view.open(state, lane, stay)
                                    .ifPresent(open -> stay.times(situation.history()).stream()
                                            .flatMap(time -> time.within(open).stream())
                                            .forEach(time -> holds.add(new Hold(
                                                    time.from(), shortened(time, lane.atMost()), lane.label()))))));
        }
        return holds;
    }

    /** A pause ends when it has lasted as long as the state or lane may hold up the clock. */
    private Optional<Instant> shortened(Trail.Time time, Optional<Period> atMost) {
        Optional<Instant> latest = atMost.map(
                longest -> end(time.from(), longest, situation.surroundings().calendar()));
        return latest.filter(end -> time.to().filter(to -> to.isBefore(end)).isEmpty() && !end.isAfter(situation.now()))
                .or(time::to);
    }

    static Instant end(Instant from, Period period, WorkingCalendar calendar) {
        if (period.unit().ofTheClock()) {
            return from.plus(period.duration());
        }
        LocalDate last = period.after(OfficeTime.day(from), calendar);
        return OfficeTime.startOf(last.plusDays(1));
    }
}
