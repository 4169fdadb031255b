package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/** Whether a condition that counts visits to a state can hold for a number of visits that a case can have made by then. */
record SoundVisits(
        Workflow workflow, WorkflowSource source, Explored explored, Assumptions assumptions, Mistakes mistakes) {
    /** A state that can be come to more often is taken to be without end. */
    private static final int MOST = 20;

    private static final int MOST_COMBINATIONS = 1_000;

    /** How often at least and at most a case has come to a state. */
    private record Range(String state, int least, int most) {
        List<Value> counts() {
            return IntStream.rangeClosed(least, most).<Value>mapToObj(Value::of).toList();
        }
    }

    void check() {
        source.moves()
                .forEach(written -> workflow.move(written.id().text())
                        .ifPresent(move -> move.when()
                                .filter(when -> explored.takes(move) && when.calls("visits"))
                                .ifPresent(when -> check(written, move, when))));
    }

    private void check(WorkflowSource.Move written, Move move, Expression when) {
        List<Range> ranges = when.named("visits").stream()
                .sorted()
                .flatMap(state -> range(state, move).stream())
                .toList();
        List<Map<String, Value>> combinations = combinations(ranges);
        boolean never = !ranges.isEmpty()
                && combinations.size() <= MOST_COMBINATIONS
                && assumptions.mayHold(when)
                && combinations.stream()
                        .noneMatch(counts -> assumptions
                                .find(Wanted.holding(List.of(when)).given(counts))
                                .isPresent());
        if (never) {
            mistakes.add(
                    written.when().orElse(written.id()),
                    say(
                            "The condition of the move '{move}' can never hold: {counts}.",
                            move,
                            ranges.stream().map(SoundVisits::words).toList()),
                    say("Change the condition, or leave the move out."));
        }
    }

    private static Sentence words(Range range) {
        return range.least() == range.most()
                ? say("visits(\"{state}\") is {number} by then", range.state(), range.least())
                : say("visits(\"{state}\") is {least} to {most} by then", range.state(), range.least(), range.most());
    }

    private static List<Map<String, Value>> combinations(List<Range> ranges) {
        List<Map<String, Value>> all = List.of(Map.of());
        for (Range range : ranges) {
            all = all.stream()
                    .flatMap(some -> range.counts().stream().map(count -> {
                        var more = new LinkedHashMap<>(some);
                        more.put("visits(\"" + range.state() + "\")", count);
                        return (Map<String, Value>) more;
                    }))
                    .limit(MOST_COMBINATIONS + 1L)
                    .toList();
        }
        return all;
    }

    /** Empty where a case can come to the state without end. */
    private Optional<Range> range(String state, Move move) {
        Map<Explored.Spot, Set<Integer>> counts = counts(state);
        var before = new LinkedHashSet<Integer>();
        counts.forEach((spot, times) -> {
            if (move.from().contains(spot.state())) {
                before.addAll(times);
            }
        });
        return before.isEmpty() || before.stream().anyMatch(times -> times > MOST)
                ? Optional.empty()
                : Optional.of(new Range(
                        state,
                        before.stream().mapToInt(Integer::intValue).min().orElseThrow(),
                        before.stream().mapToInt(Integer::intValue).max().orElseThrow()));
    }

    /** How often a case on a spot can have come to the state; one that can do so without end is followed a while only. */
    private Map<Explored.Spot, Set<Integer>> counts(String state) {
        var counts = new LinkedHashMap<Explored.Spot, Set<Integer>>();
        explored.spots().stream()
                .limit(1)
                .forEach(start -> counts.put(
                        start, new LinkedHashSet<>(List.of(workflow.start().equals(state) ? 1 : 0))));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Explored.Edge edge : explored.edges()) {
                int more = edge.to().state().equals(state) && !edge.move().isBack() ? 1 : 0;
                for (int times : List.copyOf(counts.getOrDefault(edge.from(), Set.of()))) {
                    grows |= times <= MOST
                            && counts.computeIfAbsent(edge.to(), spot -> new LinkedHashSet<>())
                                    .add(times + more);
                }
            }
        }
        return counts;
    }
}
