package org.gulou.workflow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

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
        private final int firstAct;
        private final List<Instant> changes = new ArrayList<>();

        private Stay(String state, Instant entered, int firstAct) {
            this.state = state;
            this.entered = entered;
            this.firstAct = firstAct;
        }

        String state() {
            return state;
        }

        Instant entered() {
            return entered;
        }

        /** The instants at which it was interrupted and taken up again, in turn. */
        List<Instant> changes() {
            return List.copyOf(changes);
        }
    }

    /** What an act did: it entered a new stay, came back to an old one, or stayed. */
    enum Arrival {
        ENTERED,
        CAME_BACK,
        STAYED
    }

    /** An act with what it did. */
    record Stop(Act act, Arrival arrival) {}

    private final List<Act> history;
    private final List<Stop> stops = new ArrayList<>();
    private final Deque<Stay> open = new ArrayDeque<>();

    Trail(Workflow workflow, List<Act> history) {
        this.history = List.copyOf(history);
        for (int i = 0; i < history.size(); i++) {
            Act act = history.get(i);
            stops.add(new Stop(act, read(workflow, act, i)));
        }
    }

    private Arrival read(Workflow workflow, Act act, int index) {
        Optional<Move> move = workflow.move(act.move());
        if (move.filter(it -> it.to() instanceof Target.Same).isPresent()) {
            return Arrival.STAYED;
        }
        if (move.filter(Move::isBack).isPresent() && open.size() > 1) {
            open.pop();
            open.element().changes.add(act.at());
            return Arrival.CAME_BACK;
        }
        if (!open.isEmpty()) {
            if (workflow.returns(act.to())) {
                open.element().changes.add(act.at());
            } else {
                open.clear();
            }
        }
        open.push(new Stay(act.to(), act.at(), index));
        return Arrival.ENTERED;
    }

    List<Stop> stops() {
        return stops;
    }

    /** The stay that lasts. */
    Stay present() {
        return open.element();
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
