package org.gulou.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every spot that a case can get into, as far as states, ways back and bounded moves tell. Found breadth first, so the way
 * to each spot is a shortest one. Conditions are taken to be free, but for those that can never hold.
 */
final class Explored {
    /** More spots than any office could read; a definition that has them is refused. */
    static final int MOST = 20_000;

    private static final int DEEPEST = 5;

    /**
     * Where a case is.
     *
     * @param stack its state, then those to which {@code back} leads
     * @param taken how often each bounded move has been taken
     */
    record Spot(List<String> stack, Map<String, Integer> taken) {
        String state() {
            return stack.getFirst();
        }
    }

    /** A step along a move. */
    record Edge(Spot from, Move move, Spot to) {
        /** Whether {@code occasion}, a state or a move, is what it brings. */
        boolean brings(String occasion) {
            return move.id().equals(occasion) || (to.state().equals(occasion) && !move.isBack());
        }
    }

    private final Workflow workflow;
    private final Predicate<Move> possible;
    private final Map<Spot, Optional<Edge>> found = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Spot, List<Edge>> leaving = new HashMap<>();

    /** Explores {@code workflow}; {@code possible} tells whether the condition of a move can ever hold. */
    Explored(Workflow workflow, Predicate<Move> possible) {
        this.workflow = workflow;
        this.possible = possible;
        var start = new Spot(List.of(workflow.start()), Map.of());
        found.put(start, Optional.empty());
        Deque<Spot> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty() && found.size() < MOST) {
            Spot spot = next.remove();
            List<Edge> onwards = offered(spot).stream()
                    .map(move -> new Edge(spot, move, after(spot, move)))
                    .toList();
            edges.addAll(onwards);
            leaving.put(spot, onwards);
            onwards.stream()
                    .filter(edge -> found.putIfAbsent(edge.to(), Optional.of(edge)) == null)
                    .forEach(edge -> next.add(edge.to()));
        }
    }

    boolean isTooLarge() {
        return found.size() >= MOST;
    }

    List<Edge> edges() {
        return edges;
    }

    List<Edge> leaving(Spot spot) {
        return leaving.getOrDefault(spot, List.of());
    }

    Set<Spot> spots() {
        return found.keySet();
    }

    boolean reaches(String state) {
        return spots().stream().anyMatch(spot -> spot.state().equals(state));
    }

    /** Whether a case ever rests where {@code move} is offered. */
    boolean takes(Move move) {
        return move.to() instanceof Target.Same
                ? possible.test(move)
                        && move.from().stream()
                                .anyMatch(state -> reaches(state)
                                        && (move.by() instanceof By.Auto
                                                || passing(state).isEmpty()))
                : edges.stream().anyMatch(edge -> edge.move().equals(move));
    }

    /** The automatic move, if any, that takes every case out of {@code state} as soon as it enters. */
    Optional<Move> passing(String state) {
        return workflow.moves().stream()
                .filter(move -> move.from().contains(state) && passes(move))
                .filter(move -> move.times().isEmpty())
                .findFirst();
    }

    private boolean passes(Move move) {
        return move.by() instanceof By.Auto
                && move.when().isEmpty()
                && move.on().isEmpty()
                && move.signs().isEmpty()
                && move.from().stream()
                        .noneMatch(state -> workflow.state(state).lanes().isPresent())
                && !(move.to() instanceof Target.Same);
    }

    /** The moves that are offered on a spot: only the automatic ones where one of them is taken at once. */
    List<Move> offered(Spot spot) {
        var leaving = new ArrayList<Move>();
        for (Move move : workflow.moves()) {
            if (isOffered(move, spot)) {
                leaving.add(move);
                if (passes(move)) {
                    leaving.removeIf(other -> !(other.by() instanceof By.Auto));
                    return leaving;
                }
            }
        }
        return leaving;
    }

    /** The moves that led on from a spot's state as long as they might be taken. */
    List<Move> usedUp(Spot spot) {
        return workflow.moves().stream()
                .filter(move -> move.from().contains(spot.state()) && !(move.to() instanceof Target.Same))
                .filter(move ->
                        move.times().filter(times -> taken(spot, move) >= times).isPresent())
                .toList();
    }

    private boolean isOffered(Move move, Spot spot) {
        return move.from().contains(spot.state())
                && !(move.to() instanceof Target.Same)
                && possible.test(move)
                && move.times().filter(times -> taken(spot, move) >= times).isEmpty()
                && !(move.isBack() && spot.stack().size() < 2);
    }

    private static int taken(Spot spot, Move move) {
        return spot.taken().getOrDefault(move.id(), 0);
    }

    private Spot after(Spot spot, Move move) {
        Map<String, Integer> taken = spot.taken();
        if (move.times().isPresent()) {
            taken = new LinkedHashMap<>(taken);
            taken.merge(move.id(), 1, Integer::sum);
        }
        return new Spot(stack(spot.stack(), move), Map.copyOf(taken));
    }

    private List<String> stack(List<String> stack, Move move) {
        return switch (move.to()) {
            case Target.Same() -> stack;
            case Target.Back() -> stack.subList(1, stack.size());
            case Target.To(String state) -> {
                var deeper = new ArrayList<>(List.of(state));
                if (workflow.returns(state)) {
                    deeper.addAll(stack.subList(0, Math.min(stack.size(), DEEPEST)));
                }
                yield List.copyOf(deeper);
            }
        };
    }

    /** Whether every way to {@code state} passes an end, as where a decision is looked at once more. */
    boolean comesFromEnd(String state) {
        var before = new LinkedHashSet<Spot>();
        var start = spots().iterator().next();
        Deque<Spot> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Spot spot = next.remove();
            if (before.add(spot) && !workflow.state(spot.state()).isEnd()) {
                leaving(spot).forEach(edge -> next.add(edge.to()));
            }
        }
        return reaches(state) && before.stream().noneMatch(spot -> spot.state().equals(state));
    }

    /** The spots in which a case can be once {@code move} has been taken. */
    Set<Spot> after(Move move) {
        Set<Spot> after = new LinkedHashSet<>();
        Deque<Spot> next = new ArrayDeque<>(
                move.to() instanceof Target.Same
                        ? spots().stream()
                                .filter(spot -> move.from().contains(spot.state()))
                                .toList()
                        : edges.stream()
                                .filter(edge -> edge.move().equals(move))
                                .map(Edge::to)
                                .toList());
        while (!next.isEmpty()) {
            Spot spot = next.remove();
            if (after.add(spot)) {
                leaving(spot).stream().map(Edge::to).forEach(next::add);
            }
        }
        return after;
    }

    /** The spots from which one that fits {@code goal} can be reached along edges that fit {@code by}. */
    Set<Spot> reaching(Predicate<Spot> goal, Predicate<Move> by) {
        Map<Spot, List<Spot>> before = new LinkedHashMap<>();
        edges.stream()
                .filter(edge -> by.test(edge.move()))
                .forEach(edge -> before.computeIfAbsent(edge.to(), key -> new ArrayList<>())
                        .add(edge.from()));
        var reaching = new LinkedHashSet<Spot>();
        Deque<Spot> next = new ArrayDeque<>(spots().stream().filter(goal).toList());
        while (!next.isEmpty()) {
            Spot spot = next.remove();
            if (reaching.add(spot)) {
                next.addAll(before.getOrDefault(spot, List.of()));
            }
        }
        return reaching;
    }

    /** The moves of a shortest way to the first spot that fits; empty where none does. */
    Optional<List<Move>> way(Predicate<Spot> goal) {
        return spots().stream().filter(goal).findFirst().map(this::way);
    }

    /** The moves of a shortest way on from a spot, by steps that fit {@code along}, to one that fits {@code last}. */
    Optional<List<Move>> onwards(Spot from, Predicate<Edge> along, Predicate<Edge> last) {
        Map<Spot, List<Move>> ways = new LinkedHashMap<>(Map.of(from, List.of()));
        Deque<Spot> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Spot spot = next.remove();
            for (Edge edge : leaving(spot)) {
                var longer = new ArrayList<>(ways.getOrDefault(spot, List.of()));
                longer.add(edge.move());
                if (last.test(edge)) {
                    return Optional.of(longer);
                }
                if (along.test(edge) && ways.putIfAbsent(edge.to(), longer) == null) {
                    next.add(edge.to());
                }
            }
        }
        return Optional.empty();
    }

    List<Move> way(Spot spot) {
        var way = new ArrayList<Move>();
        Optional<Edge> step = found.getOrDefault(spot, Optional.empty());
        while (step.isPresent()) {
            way.addFirst(step.get().move());
            step = found.getOrDefault(step.get().from(), Optional.empty());
        }
        return way;
    }
}
