package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Whether a condition that counts visits to a state can hold for a number of visits that a case can have made by then. */
record SoundVisits(
        Workflow workflow,
        WorkflowSource source,
        Explored explored,
        Visits visits,
        Names names,
        Assumptions assumptions,
        Mistakes mistakes) {
    private static final int MOST_COMBINATIONS = 1_000;

    /** How often at least, and where that ends at most, a case has come to a state. */
    private record Range(String state, int least, Optional<Integer> most) {
        Stream<Value> counts() {
            return IntStream.rangeClosed(least, most.orElse(least)).mapToObj(Value::of);
        }

        String fact() {
            return Visits.fact(state);
        }

        Stream<String> conditions() {
            return Stream.concat(
                    Stream.of(fact() + " >= " + least), most.stream().map(most -> fact() + " <= " + most));
        }

        Sentence words() {
            if (most.isEmpty()) {
                return say("visits(\"{state}\") is at least {least} by then", state, least);
            }
            return least == most.get()
                    ? say("visits(\"{state}\") is {number} by then", state, least)
                    : say("visits(\"{state}\") is {least} to {most} by then", state, least, most.get());
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
        if (!ranges.isEmpty() && assumptions.mayHold(when) && (isOut(when, ranges) || neverHolds(when, ranges))) {
            mistakes.add(
                    written.when().orElse(written.id()),
                    say(
                            "The condition of the move '{move}' can never hold: {counts}.",
                            move,
                            ranges.stream().map(Range::words).toList()),
                    say("Change the condition, or leave the move out."));
        }
    }

    /** Whether the condition compares with other counts than these, however many there are. */
    private boolean isOut(Expression when, List<Range> ranges) {
        List<Expression> counted = ranges.stream()
                .flatMap(Range::conditions)
                .flatMap(condition -> Expression.compile(condition, names, new Type.OrEmpty(Type.BOOLEAN))
                                instanceof Expression.Compilation.Ready(Expression rule, var warnings)
                        ? Stream.of(rule)
                        : Stream.empty())
                .toList();
        return when.contradicts(counted, Map.of());
    }

    /** Whether it fails for each of these counts, whatever else it reads. */
    private boolean neverHolds(Expression when, List<Range> ranges) {
        List<Map<String, Value>> combinations = combinations(
                ranges.stream().filter(range -> range.most().isPresent()).toList());
        return combinations.size() <= MOST_COMBINATIONS
                && combinations.stream().noneMatch(counts -> mayHold(when, counts));
    }

    private boolean mayHold(Expression when, Map<String, Value> counts) {
        return assumptions.find(Wanted.holding(List.of(when)).given(counts)).isPresent();
    }

    private static List<Map<String, Value>> combinations(List<Range> ranges) {
        List<Map<String, Value>> all = List.of(Map.of());
        for (Range range : ranges) {
            all = all.stream()
                    .flatMap(some -> range.counts().map(count -> {
                        var more = new LinkedHashMap<>(some);
                        more.put(range.fact(), count);
                        return (Map<String, Value>) more;
                    }))
                    .limit(MOST_COMBINATIONS + 1L)
                    .toList();
        }
        return all;
    }

    /** Empty where no case gets to where the move starts. */
    private Optional<Range> range(String state, Move move) {
        int most = visits.most(state);
        var before = new LinkedHashSet<Integer>();
        explored.spots().stream()
                .filter(spot -> move.from().contains(spot.state()))
                .forEach(spot -> before.addAll(visits.of(state, spot)));
        return before.stream()
                .min(Integer::compare)
                .map(least -> new Range(
                        state, least, before.stream().max(Integer::compare).filter(greatest -> greatest <= most)));
    }
}
