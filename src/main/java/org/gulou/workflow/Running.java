package org.gulou.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a clock runs or stands in all that can become of a case, and how it came there without being stopped. */
final class Running {
    private final Workflow workflow;
    private final Explored explored;
    private final Clock clock;

    /** The spots, each with the step that led there; empty where the clock starts without one. */
    private final Map<Explored.Spot, Optional<Explored.Edge>> entered = new LinkedHashMap<>();

    Running(Workflow workflow, Explored explored, Clock clock) {
        this.workflow = workflow;
        this.explored = explored;
        this.clock = clock;
        explored.spots().stream().filter(this::startsHere).forEach(spot -> entered.put(spot, Optional.empty()));
        explored.edges().stream()
                .filter(this::starts)
                .forEach(edge -> entered.putIfAbsent(edge.to(), Optional.of(edge)));
        Deque<Explored.Spot> next = new ArrayDeque<>(entered.keySet());
        while (!next.isEmpty()) {
            explored.leaving(next.remove()).stream()
                    .filter(edge -> !stops(edge))
                    .filter(edge -> entered.putIfAbsent(edge.to(), Optional.of(edge)) == null)
                    .forEach(edge -> next.add(edge.to()));
        }
    }

    /** Whether it begins on {@code spot} without a step that leads there. */
    boolean startsHere(Explored.Spot spot) {
        boolean filed = clock.startsAt(workflow.start()) && spot.state().equals(workflow.start());
        boolean event = clock.starts().stream().map(Clock.Start::occasion).anyMatch(Act::isEvent)
                && !workflow.state(spot.state()).isEnd();
        return filed || event || clock.starts().stream().anyMatch(start -> stays(start.occasion(), spot));
    }

    /** Whether the clock starts on {@code edge}. */
    boolean starts(Explored.Edge edge) {
        return clock.starts().stream().anyMatch(start -> edge.brings(start.occasion()));
    }

    /** Whether {@code move} is offered on {@code spot} and leaves the case there. */
    private boolean stays(String move, Explored.Spot spot) {
        return workflow.move(move)
                .filter(it -> it.to() instanceof Target.Same && it.from().contains(spot.state()))
                .isPresent();
    }

    Set<Explored.Spot> spots() {
        return Collections.unmodifiableSet(entered.keySet());
    }

    /** What happens until the case is on {@code spot} and the clock has not stopped. */
    List<Move> way(Explored.Spot spot) {
        var way = new ArrayList<Move>();
        Explored.Spot at = spot;
        Optional<Explored.Edge> step = entered.getOrDefault(at, Optional.empty());
        while (step.isPresent()) {
            way.addFirst(step.get().move());
            at = step.get().from();
            step = starts(step.get()) ? Optional.empty() : entered.getOrDefault(at, Optional.empty());
        }
        way.addAll(0, explored.way(at));
        return way;
    }

    /** Whether {@code edge} is named by the clock among what stops it. */
    boolean stopsByName(Explored.Edge edge) {
        return clock.stops().stream().anyMatch(edge::brings);
    }

    /** Whether the clock stops on {@code edge}: by name, or because the case ends. */
    boolean stops(Explored.Edge edge) {
        boolean atEnd = workflow.state(edge.to().state()).isEnd()
                && !clock.startsAt(edge.to().state())
                && !clock.startsAt(edge.move().id());
        return atEnd || stopsByName(edge) || leavesItsLane(edge);
    }

    /** Whether the case goes on for good from the state whose lane the clock belongs to. */
    private boolean leavesItsLane(Explored.Edge edge) {
        return clock.of().isPresent()
                && !edge.to().state().equals(edge.from().state())
                && edge.to().stack().size() == 1;
    }

    /** Whether {@code edge} is what the clock takes when it runs out, or before. */
    boolean takes(Explored.Edge edge) {
        return Stream.concat(clock.onExpiry().stream(), clock.early().stream().map(Clock.Early::then))
                .anyMatch(expiry -> expiry instanceof Clock.Expiry.Takes(String move)
                        && move.equals(edge.move().id()));
    }

    /** The spots from which a way leads to a step of {@code kind}, or to an act that stops the clock and stays. */
    Set<Explored.Spot> reaching(Predicate<Explored.Edge> kind) {
        Set<Explored.Spot> goals = entered.keySet().stream()
                .filter(spot ->
                        stopsHere(spot) || explored.leaving(spot).stream().anyMatch(kind))
                .collect(Collectors.toSet());
        return explored.reaching(goals::contains, move -> true);
    }

    /** Whether {@code occasion}, a state, a move or an event, may come while the clock runs. */
    boolean meets(String occasion) {
        return Act.isEvent(occasion)
                || entered.keySet().stream()
                        .anyMatch(spot -> stays(occasion, spot)
                                || explored.leaving(spot).stream().anyMatch(edge -> edge.brings(occasion)));
    }

    private boolean stopsHere(Explored.Spot spot) {
        return clock.stops().stream().anyMatch(stop -> Act.isEvent(stop) || stays(stop, spot));
    }
}
