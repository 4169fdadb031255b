package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gulou.kernel.Sentence;

/**
 * Whether work that has a limit on one way has one on every way: where a clock that only alerts has not begun, and nothing
 * else counts, nobody is told that it takes too long. What a clock takes is judged by {@link SoundDeadlines}.
 */
final class SoundStarts {
    private final Workflow workflow;
    private final WorkflowSource source;
    private final Explored explored;
    private final Mistakes mistakes;
    private final Map<String, Running> running = new LinkedHashMap<>();

    SoundStarts(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
        this.workflow = workflow;
        this.source = source;
        this.explored = explored;
        this.mistakes = mistakes;
        workflow.clocks().forEach(clock -> running.put(clock.id(), new Running(workflow, explored, clock)));
    }

    void check() {
        source.clocks().forEach(written -> {
            Clock clock = workflow.clock(written.id().text());
            if (clock.of().isEmpty() && onlyAlerts(clock)) {
                wayWithout(clock)
                        .ifPresent(way -> mistakes.warn(
                                written.id(),
                                say(
                                        "In a case that {way}, the clock '{clock}' has never begun and no other counts,"
                                                + " though on another way it counts there.",
                                        way,
                                        clock),
                                say("Name in 'starts' also what happens on this way.")));
            }
        });
    }

    private static boolean onlyAlerts(Clock clock) {
        return clock.onExpiry()
                .filter(expiry -> expiry instanceof Clock.Expiry.Takes)
                .isEmpty();
    }

    /** Where a case is, and which clocks have begun there and not stopped. */
    private record Moment(Explored.Spot spot, Set<String> counting) {}

    private Optional<Sentence> wayWithout(Clock clock) {
        Running its = running(clock.id());
        Set<String> worked = its.spots().stream()
                .map(Explored.Spot::state)
                .filter(state -> isWorkedOn(workflow.state(state), clock))
                .collect(Collectors.toSet());
        return way(
                its,
                moment -> moment.counting().isEmpty()
                        && worked.contains(moment.spot().state())
                        && isOverBeforeIt(clock, its, moment.spot()));
    }

    /** Whether what would stop the clock can follow though it does not begin: later it may be in time. */
    private boolean isOverBeforeIt(Clock clock, Running its, Explored.Spot spot) {
        return explored.onwards(
                        spot,
                        edge -> !its.starts(edge) && !its.startsHere(edge.to()),
                        edge -> !its.starts(edge) && (clock.stops().isEmpty() ? decides(edge) : its.stopsByName(edge)))
                .isPresent();
    }

    private boolean decides(Explored.Edge edge) {
        return workflow.state(edge.to().state()).end().filter(Ending::decides).isPresent();
    }

    private Running running(String clock) {
        return Optional.ofNullable(running.get(clock)).orElseThrow();
    }

    private boolean isWorkedOn(State state, Clock clock) {
        return (state.isWorkedOn() || state.lanes().isPresent())
                && !state.isEnd()
                && state.timing().isEmpty()
                && !state.pauses().contains(clock.id())
                && explored.passing(state.id()).isEmpty();
    }

    /** A shortest way to a moment that is looked for, while {@code its} clock has never begun. */
    private Optional<Sentence> way(Running its, Predicate<Moment> wanted) {
        var ways = new LinkedHashMap<Moment, List<Move>>();
        Deque<Moment> open = new ArrayDeque<>();
        explored.spots().stream()
                .limit(1) // where every case begins
                .filter(start -> !its.startsHere(start))
                .map(start -> new Moment(start, counting(start, Set.of())))
                .forEach(start -> {
                    ways.put(start, List.of());
                    open.add(start);
                });
        while (!open.isEmpty() && ways.size() < Explored.MOST) {
            Moment moment = open.remove();
            List<Move> way = ways.getOrDefault(moment, List.of());
            if (wanted.test(moment)) {
                return Optional.of(
                        Soundness.way(way, workflow.state(moment.spot().state())));
            }
            for (Explored.Edge edge : explored.leaving(moment.spot())) {
                Moment next = after(moment, edge);
                if (!its.starts(edge) && !its.startsHere(edge.to()) && !ways.containsKey(next)) {
                    var longer = new ArrayList<>(way);
                    longer.add(edge.move());
                    ways.put(next, longer);
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private Moment after(Moment moment, Explored.Edge edge) {
        var counting = new LinkedHashSet<>(moment.counting());
        running.forEach((id, clock) -> {
            if (clock.stops(edge)) {
                counting.remove(id);
            }
            if (clock.starts(edge)) {
                counting.add(id);
            }
        });
        return new Moment(edge.to(), counting(edge.to(), counting));
    }

    /** With what may begin on a spot without a step. */
    private Set<String> counting(Explored.Spot spot, Set<String> before) {
        var counting = new LinkedHashSet<>(before);
        running.forEach((id, clock) -> {
            if (clock.startsHere(spot)) {
                counting.add(id);
            }
        });
        return Set.copyOf(counting);
    }
}
