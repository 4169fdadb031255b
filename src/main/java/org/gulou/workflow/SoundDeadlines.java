package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/**
 * Whether what a clock takes when it runs out can come about: not where a shorter clock has always taken the case away
 * before, and not in a case in which the clock never began. Told only where neither conditions nor pauses may make it come.
 */
record SoundDeadlines(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        source.clocks()
                .forEach(written -> written.onExpiry()
                        .ifPresent(word -> workflow.move(word.text())
                                .ifPresent(move ->
                                        check(word, workflow.clock(written.id().text()), move))));
    }

    private void check(Written word, Clock clock, Move move) {
        Optional<Clock> shorter = source.clocks().stream()
                .map(other -> workflow.clock(other.id().text()))
                .filter(other -> prevents(other, clock, move))
                .findFirst();
        shorter.ifPresent(other -> mistakes.warn(
                word,
                say(
                        "'{move}' is never taken: the clock '{shorter}' begins together with '{clock}', is over before and"
                                + " takes '{other}'.",
                        move,
                        other,
                        clock,
                        taken(other).orElseThrow()),
                say("Leave one of the two out, or give '{shorter}' more time.", other)));
        if (shorter.isEmpty() && clock.of().isEmpty()) {
            withoutIt(move)
                    .ifPresent(way -> mistakes.warn(
                            word,
                            say(
                                    "In a case that {way}, the clock '{clock}' has never begun, so '{move}' never comes.",
                                    way,
                                    clock,
                                    move),
                            say("Name in 'starts' also what happens on this way.")));
        }
    }

    private Optional<Move> taken(Clock clock) {
        return clock.onExpiry()
                .flatMap(expiry ->
                        expiry instanceof Clock.Expiry.Takes(String move) ? workflow.move(move) : Optional.empty());
    }

    private boolean prevents(Clock shorter, Clock clock, Move move) {
        return !shorter.equals(clock)
                && isShorter(shorter, clock)
                && runAlike(shorter, clock)
                && taken(shorter)
                        .filter(first ->
                                first.when().isEmpty() && first.from().containsAll(move.from()) && stops(first, clock))
                        .isPresent();
    }

    private static boolean isShorter(Clock shorter, Clock clock) {
        return switch (clock.limit()) {
            case Clock.Limit.Fixed(Period longer) ->
                shorter.limit() instanceof Clock.Limit.Fixed(Period period) && longer.isSurelyLongerThan(period);
            case Clock.Limit.Statutory statutory -> shorter.limit() instanceof Clock.Limit.Promised;
            case Clock.Limit.Promised promised -> false;
        };
    }

    /** Whether the shorter one runs whenever the other does. */
    private boolean runAlike(Clock shorter, Clock clock) {
        boolean begins = occasions(shorter).equals(occasions(clock))
                && shorter.starts().stream().allMatch(start -> start.asOf().isEmpty())
                && clock.starts().stream().allMatch(start -> start.asOf().isEmpty());
        boolean held = workflow.states().stream()
                .anyMatch(state -> state.pauses().contains(shorter.id())
                        || state.lanes().stream()
                                .flatMap(lanes -> lanes.all().stream())
                                .anyMatch(lane -> lane.pauses().contains(shorter.id())));
        return begins
                && !held
                && shorter.of().isEmpty()
                && clock.of().isEmpty()
                && shorter.extend().isEmpty()
                && shorter.endsOnWorkday() == clock.endsOnWorkday()
                && clock.stops().containsAll(shorter.stops());
    }

    private static Set<String> occasions(Clock clock) {
        return clock.starts().stream().map(Clock.Start::occasion).collect(Collectors.toSet());
    }

    private boolean stops(Move move, Clock clock) {
        return clock.stops().contains(move.id())
                || (move.to() instanceof Target.To(String state)
                        && (workflow.state(state).isEnd() || clock.stops().contains(state)));
    }

    /**
     * How a case can come where {@code move} would be taken while no clock that takes it has begun, and no time of the
     * state; the shortest way.
     */
    private Optional<Sentence> withoutIt(Move move) {
        List<Running> clocks = workflow.clocks().stream()
                .filter(clock -> takes(clock, move))
                .map(clock -> new Running(workflow, explored, clock))
                .toList();
        var ways = new LinkedHashMap<Explored.Spot, List<Move>>();
        Deque<Explored.Spot> open = new ArrayDeque<>();
        explored.spots().stream()
                .limit(1) // where every case begins
                .filter(start -> clocks.stream().noneMatch(clock -> clock.startsHere(start)))
                .forEach(start -> {
                    ways.put(start, List.of());
                    open.add(start);
                });
        while (!open.isEmpty()) {
            Explored.Spot spot = open.remove();
            List<Move> way = ways.getOrDefault(spot, List.of());
            if (waits(move, spot, clocks)) {
                return Optional.of(Soundness.way(way, workflow.state(spot.state())));
            }
            for (Explored.Edge edge : explored.leaving(spot)) {
                if (clocks.stream().noneMatch(clock -> clock.starts(edge)) && !ways.containsKey(edge.to())) {
                    var longer = new ArrayList<>(way);
                    longer.add(edge.move());
                    ways.put(edge.to(), longer);
                    open.add(edge.to());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean takes(Clock clock, Move move) {
        return Stream.concat(clock.onExpiry().stream(), clock.early().stream().map(Clock.Early::then))
                .anyMatch(expiry -> expiry instanceof Clock.Expiry.Takes(String id) && id.equals(move.id()));
    }

    private boolean waits(Move move, Explored.Spot spot, List<Running> clocks) {
        boolean byItsTime = workflow.state(spot.state())
                .timing()
                .filter(timing -> timing.then().equals(move.id()))
                .isPresent();
        return move.from().contains(spot.state())
                && !byItsTime
                && explored.passing(spot.state()).isEmpty()
                && clocks.stream().noneMatch(clock -> clock.startsHere(spot));
    }
}
