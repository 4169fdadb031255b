package org.gulou.workflow;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.language.Value;

/** How often a case that is on a spot can have come to a state by then, as far as conditions on just that allow. */
final class Visits {
    /** So many times, for all steps together, are counted. */
    private static final int MOST_COUNTED = 200_000;

    private final Workflow workflow;
    private final Explored explored;
    private final Assumptions assumptions;
    private final Map<String, Counted> counted = new HashMap<>();

    /** The steps that led to each number, and the numbers on each spot. */
    private record Counted(Map<At, Optional<Explored.Edge>> found, Map<Explored.Spot, Set<Integer>> times) {}

    /** A case on a spot that has come to the state so often. */
    private record At(Explored.Spot spot, int times) {}

    Visits(Workflow workflow, Explored explored, Assumptions assumptions) {
        this.workflow = workflow;
        this.explored = explored;
        this.assumptions = assumptions;
    }

    /** As rules ask for it. */
    static String fact(String state) {
        return "visits(\"" + state + "\")";
    }

    /** The numbers of a case on {@code spot}; beyond {@link #most} nothing is counted. */
    Set<Integer> of(String state, Explored.Spot spot) {
        return counted(state).times().getOrDefault(spot, Set.of());
    }

    /** The moves of a shortest way on which a case comes to {@code spot} and has come to the state so often by then. */
    List<Move> way(String state, Explored.Spot spot, int times) {
        Map<At, Optional<Explored.Edge>> found = counted(state).found();
        var way = new ArrayList<Move>();
        var at = new At(spot, times);
        Optional<Explored.Edge> step = found.getOrDefault(at, Optional.empty());
        while (step.isPresent()) {
            way.addFirst(step.get().move());
            at = new At(step.get().from(), at.times() - more(step.get(), state));
            step = found.getOrDefault(at, Optional.empty());
        }
        return way;
    }

    private Counted counted(String state) {
        return counted.computeIfAbsent(state, this::count);
    }

    private static int more(Explored.Edge edge, String state) {
        return edge.to().state().equals(state) && !edge.move().isBack() ? 1 : 0;
    }

    /** A state that can be come to more often than any condition asks for is taken to be without end. */
    int most(String state) {
        int asked = workflow.moves().stream()
                .flatMap(move -> move.when().stream())
                .filter(when -> when.named("visits").contains(state))
                .flatMap(when -> when.constants().stream())
                .mapToInt(constant -> constant instanceof Value.Num(BigDecimal number) ? number.intValue() : 0)
                .max()
                .orElse(0);
        return Math.clamp(
                asked + 1L, 20, Math.max(20, MOST_COUNTED / (explored.edges().size() + 1)));
    }

    private Counted count(String state) {
        int most = most(state);
        var allowed = new HashMap<Move, Map<Integer, Boolean>>();
        var found = new LinkedHashMap<At, Optional<Explored.Edge>>();
        Deque<At> next = new ArrayDeque<>();
        explored.spots().stream().limit(1).forEach(start -> {
            var at = new At(start, workflow.start().equals(state) ? 1 : 0);
            found.put(at, Optional.empty());
            next.add(at);
        });
        while (!next.isEmpty()) {
            At at = next.remove();
            if (at.times() > most) {
                continue;
            }
            explored.leaving(at.spot()).stream()
                    .filter(edge -> allowed.computeIfAbsent(edge.move(), move -> new HashMap<>())
                            .computeIfAbsent(at.times(), times -> isAllowed(edge.move(), state, times)))
                    .forEach(edge -> {
                        var to = new At(edge.to(), at.times() + more(edge, state));
                        if (found.putIfAbsent(to, Optional.of(edge)) == null) {
                            next.add(to);
                        }
                    });
        }
        var times = new HashMap<Explored.Spot, Set<Integer>>();
        found.keySet()
                .forEach(at -> times.computeIfAbsent(at.spot(), spot -> new TreeSet<>())
                        .add(at.times()));
        return new Counted(found, times);
    }

    /** Whether a move may be taken by a case that has come to the state so often. */
    private boolean isAllowed(Move move, String state, int times) {
        return move.when()
                .filter(when -> when.named("visits").contains(state))
                .map(when -> assumptions
                        .find(Wanted.holding(List.of(when)).given(Map.of(fact(state), Value.of(times))))
                        .isPresent())
                .orElse(true);
    }
}
