package org.gulou.workflow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.clock.Entry;

/**
 * A history read from its beginning: which stay in which state each act opened or took up again.
 *
 * <p>A stay begins when a state is entered. A move to a state whose way out is {@code back} only interrupts it: on the
 * way back the same stay goes on, as it was left. Any other move ends it.
 */
final class Trail {
    /** A time spent in a state, with the intervals in which the case was elsewhere and came back. */
    static final class Stay {
        private final String state;
        private final Instant entered;
        private final Instant since;
        private final int firstAct;

        /** The instants at which it was interrupted and taken up again, in turn. */
        private final List<Instant> changes = new ArrayList<>();

        private int lastAct = Integer.MAX_VALUE;

        private Stay(String state, Instant entered, Instant since, int firstAct) {
            this.state = state;
            this.entered = entered;
            this.since = since;
            this.firstAct = firstAct;
        }

        String state() {
            return state;
        }

        Instant entered() {
            return entered;
        }

        /** Whether the case has left for good. */
        boolean isOver() {
            return lastAct != Integer.MAX_VALUE;
        }

        /** When it was entered, or taken up again for the last time. */
        Instant taken() {
            return changes.size() > 1 ? changes.get(changes.size() / 2 * 2 - 1) : entered;
        }

        /** The times in which the case was in the state itself. */
        List<Time> times(List<Act> history) {
            var times = new ArrayList<Time>();
            Instant from = entered;
            for (int i = 0; i < changes.size(); i += 2) {
                times.add(new Time(from, Optional.of(changes.get(i))));
                if (i + 1 == changes.size()) {
                    return times;
                }
                from = changes.get(i + 1);
            }
            times.add(new Time(from, left(history)));
            return times;
        }

        /** The times between, in which the case was elsewhere and would come back. */
        List<Time> away() {
            var times = new ArrayList<Time>();
            for (int i = 0; i < changes.size(); i += 2) {
                times.add(new Time(
                        changes.get(i), i + 1 < changes.size() ? Optional.of(changes.get(i + 1)) : Optional.empty()));
            }
            return times;
        }

        /** When the case left for good. */
        Optional<Instant> left(List<Act> history) {
            return isOver() ? Optional.of(history.get(lastAct).at()) : Optional.empty();
        }

        /** The stay as the ledger of a time that stands while the case is elsewhere and will come back. */
        List<Entry> entries(LocalizedText cause) {
            return entries(cause, since, changes);
        }

        /** The same of a time that starts only with an act that came back to the stay. */
        List<Entry> entries(LocalizedText cause, Act from) {
            return entries(cause, from.since(), changes.subList(changes.lastIndexOf(from.at()) + 1, changes.size()));
        }

        private static List<Entry> entries(LocalizedText cause, Instant from, List<Instant> changes) {
            var entries = new ArrayList<Entry>();
            entries.add(new Entry.Started(from, cause));
            boolean away = false;
            for (Instant change : changes) {
                entries.add(away ? new Entry.Resumed(change, cause) : new Entry.Paused(change, cause));
                away = !away;
            }
            return entries;
        }
    }

    /** What an act did: it entered a new stay, came back to an old one, or stayed. */
    enum Arrival {
        ENTERED,
        CAME_BACK,
        STAYED
    }

    /** A stretch of time; {@code to} is empty while it lasts. */
    record Time(Instant from, Optional<Instant> to) {
        /** As much of it as lies in {@code other}. */
        Optional<Time> within(Time other) {
            Instant start = from.isBefore(other.from) ? other.from : from;
            Optional<Instant> end =
                    Stream.concat(to.stream(), other.to.stream()).min(Comparator.naturalOrder());
            return end.filter(start::isAfter).isPresent() ? Optional.empty() : Optional.of(new Time(start, end));
        }
    }

    /** An act with what it did. */
    record Stop(Act act, Arrival arrival) {}

    private final List<Act> history;
    private final List<Stop> stops = new ArrayList<>();
    private final Deque<Stay> open = new ArrayDeque<>();
    private final List<Stay> all = new ArrayList<>();

    Trail(Workflow workflow, List<Act> history) {
        this.history = List.copyOf(history);
        for (int i = 0; i < history.size(); i++) {
            Act act = history.get(i);
            stops.add(new Stop(act, read(workflow, act, i)));
        }
    }

    private Arrival read(Workflow workflow, Act act, int index) {
        Optional<Move> move = workflow.move(act.move());
        if (move.filter(it -> it.to() instanceof Target.Same).isPresent()
                || (Act.isEvent(act.move()) && act.stayed())) {
            return Arrival.STAYED;
        }
        if (move.filter(Move::isBack).isPresent() && open.size() > 1) {
            open.pop().lastAct = index;
            open.element().changes.add(act.at());
            return Arrival.CAME_BACK;
        }
        if (!open.isEmpty()) {
            if (workflow.returns(act.to())) {
                open.element().changes.add(act.at());
            } else {
                open.forEach(stay -> stay.lastAct = index);
                open.clear();
            }
        }
        open.push(new Stay(act.to(), act.at(), act.since(), index));
        all.add(open.element());
        return Arrival.ENTERED;
    }

    List<Stop> stops() {
        return stops;
    }

    /** The stay that lasts. */
    Stay present() {
        return open.element();
    }

    /** The latest stay in {@code state}; empty where the case never was there. */
    Optional<Stay> latest(String state) {
        return all.stream().filter(stay -> stay.state().equals(state)).reduce((before, after) -> after);
    }

    /** The stays in the order in which they began. */
    List<Stay> all() {
        return all;
    }

    /** The acts since {@code stay} was entered, until the case left it for good. */
    List<Act> acts(Stay stay) {
        return history.subList(stay.firstAct + 1, Math.min(history.size(), stay.lastAct));
    }

    /** The acts by which the case came into the state of a stay: the one that entered it, and each that came back to it. */
    List<Act> arrivals(Stay stay) {
        return stops.subList(stay.firstAct, Math.min(stops.size(), stay.lastAct)).stream()
                .filter(stop -> stop.act().equals(history.get(stay.firstAct))
                        || (stop.arrival() == Arrival.CAME_BACK
                                && stop.act().to().equals(stay.state())))
                .map(Stop::act)
                .toList();
    }

    /** The state to which {@code back} leads; empty where the present state was not entered from another. */
    Optional<String> origin() {
        return open.stream().skip(1).findFirst().map(Stay::state);
    }

    /** Whether {@code move} has been taken during the present stay. */
    boolean takenInStay(String move) {
        return history.subList(present().firstAct + 1, history.size()).stream()
                .anyMatch(act -> act.move().equals(move));
    }

    long visits(String state) {
        return stops.stream()
                .filter(stop ->
                        stop.arrival() == Arrival.ENTERED && stop.act().to().equals(state))
                .count();
    }
}
