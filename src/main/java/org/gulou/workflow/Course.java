package org.gulou.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;

/**
 * The course that a case usually takes, told to people before they apply: the way to what they want with every stop on it,
 * and at each stop where else it may go.
 *
 * @param stops in order, from the filing to the end
 * @param withdrawable whether the applicant can take the case back on the way
 */
public record Course(List<Stop> stops, boolean withdrawable) {
    /**
     * A state on the way, and what may lead away from it.
     *
     * @param visits the times at an office that the applicant is first asked for here
     */
    public record Stop(State state, List<Appointment> visits, List<Aside> asides) {
        public Stop {
            visits = List.copyOf(visits);
            asides = List.copyOf(asides);
        }
    }

    /**
     * Where a case may go instead.
     *
     * @param by the words for the move that leads there
     * @param to where it leads
     * @param rejoins where it comes from there; empty where it leads no further, as an end does
     * @param ahead whether that stop lies ahead of the one that it left
     */
    public record Aside(LocalizedText by, State to, Optional<State> rejoins, boolean ahead) {}

    public Course {
        stops = List.copyOf(stops);
    }

    /** The course of a workflow. */
    public static Course of(Workflow workflow) {
        List<String> way = way(workflow);
        var stops = new ArrayList<Stop>();
        var told = new HashSet<Appointment>();
        for (int at = 0; at < way.size(); at++) {
            State here = workflow.state(way.get(at));
            List<Appointment> visits =
                    visits(workflow, here.id()).filter(told::add).toList();
            stops.add(new Stop(here, visits, here.isEnd() ? List.of() : asides(workflow, way, at)));
        }
        return new Course(stops, workflow.moves().stream().anyMatch(move -> withdraws(workflow, move)));
    }

    /** The times at an office that a move asks for which leads to a state. */
    private static Stream<Appointment> visits(Workflow workflow, String state) {
        return workflow.appointments().values().stream()
                .filter(appointment -> workflow.moves().stream()
                        .filter(move -> move.does().contains(new Effect.Book(appointment.id())))
                        .anyMatch(move -> switch (move.to()) {
                            case Target.To(String to) -> to.equals(state);
                            case Target.Same same -> move.from().contains(state);
                            case Target.Back back -> false;
                        }));
    }

    private static List<String> way(Workflow workflow) {
        List<String> full = fullest(workflow, workflow.start(), new HashMap<>());
        return full.isEmpty() ? shortest(workflow) : full;
    }

    /**
     * The way to a grant with the most stops, among those that only go on in the order of the file and through no state that
     * waits for somebody else, stops a clock or is entered by an objection: a public notice usually runs out. Where a time at
     * an office is chosen or held the clock usually stands, and everybody comes by there. None where there is no such way.
     */
    private static List<String> fullest(Workflow workflow, String here, Map<String, List<String>> known) {
        List<String> done = known.get(here);
        if (done != null) {
            return done;
        }
        State state = workflow.state(here);
        List<String> best = List.of();
        if (state.end().equals(Optional.of(Ending.GRANTED))) {
            best = List.of(here);
        } else if (!state.isEnd()) {
            for (Map.Entry<String, Move> on : targets(workflow, here).entrySet()) {
                if (goesOn(workflow, here, on.getKey(), on.getValue())) {
                    List<String> rest = fullest(workflow, on.getKey(), known);
                    if (!rest.isEmpty() && rest.size() >= best.size()) {
                        best = Stream.concat(Stream.of(here), rest.stream()).toList();
                    }
                }
            }
        }
        known.put(here, best);
        return best;
    }

    private static boolean goesOn(Workflow workflow, String from, String there, Move move) {
        List<String> order = workflow.states().stream().map(State::id).toList();
        State state = workflow.state(there);
        return order.indexOf(there) > order.indexOf(from)
                && !(move.by() instanceof By.Anyone)
                && (!workflow.state(from).isPublicNotice() || move.by() instanceof By.Time)
                && (isOfVisit(workflow, there)
                        || (state.waitsFor().filter(WaitsFor::isPerson).isEmpty()
                                && (state.pauses().isEmpty() || state.isPublicNotice())));
    }

    /** Whether nothing but a time at an office keeps a case there: a state of its own, not one of all that are open. */
    private static boolean isOfVisit(Workflow workflow, String state) {
        return workflow.appointments().values().stream()
                .anyMatch(appointment ->
                        appointment.in().contains(state) && !appointment.in().contains(workflow.start()));
    }

    private static List<String> shortest(Workflow workflow) {
        Map<String, String> cameFrom = new HashMap<>();
        var next = new ArrayDeque<>(List.of(workflow.start()));
        var seen = new HashSet<>(List.of(workflow.start()));
        var ends = new ArrayList<String>();
        while (!next.isEmpty()) {
            String here = next.poll();
            workflow.state(here).end().ifPresent(end -> ends.add(here));
            targets(workflow, here).keySet().forEach(there -> {
                if (seen.add(there)) {
                    cameFrom.put(there, here);
                    next.add(there);
                }
            });
        }
        String goal = ends.stream()
                .filter(end -> workflow.state(end).end().equals(Optional.of(Ending.GRANTED)))
                .findFirst()
                .orElseGet(() -> ends.stream().findFirst().orElse(workflow.start()));
        var way = new ArrayList<String>();
        for (Optional<String> step = Optional.of(goal); step.isPresent(); step = step.map(cameFrom::get)) {
            way.addFirst(step.get());
        }
        return way;
    }

    /** Where one can go from a state, each with the first move that leads there; without what the applicant takes back. */
    private static Map<String, Move> targets(Workflow workflow, String state) {
        var targets = new LinkedHashMap<String, Move>();
        for (Move move : workflow.moves()) {
            if (move.from().contains(state)
                    && move.to() instanceof Target.To(String there)
                    && !withdraws(workflow, move)) {
                targets.putIfAbsent(there, move);
            }
        }
        return targets;
    }

    private static boolean withdraws(Workflow workflow, Move move) {
        return move.by() instanceof By.Applicant
                && move.to() instanceof Target.To(String there)
                && workflow.state(there).end().equals(Optional.of(Ending.WITHDRAWN));
    }

    private static List<Aside> asides(Workflow workflow, List<String> way, int at) {
        String here = way.get(at);
        var asides = new ArrayList<Aside>();
        targets(workflow, here).forEach((there, move) -> {
            boolean onward = at + 1 < way.size() && way.get(at + 1).equals(there);
            if (!onward && !there.equals(here)) {
                State to = workflow.state(there);
                Optional<State> rejoins =
                        way.contains(there) || to.isEnd() ? Optional.empty() : rejoins(workflow, way, here, there);
                boolean ahead =
                        rejoins.filter(stop -> way.indexOf(stop.id()) > at).isPresent();
                asides.add(new Aside(move.label(), to, rejoins, ahead));
            }
        });
        return asides;
    }

    /** The stop that a case reaches first from a state beside the way. */
    private static Optional<State> rejoins(Workflow workflow, List<String> way, String from, String there) {
        Set<String> seen = new HashSet<>(Set.of(there));
        var next = new ArrayDeque<>(List.of(there));
        while (!next.isEmpty()) {
            String here = next.poll();
            Stream<String> returns = workflow.returns(here) ? Stream.of(from) : Stream.empty();
            List<String> on = Stream.concat(returns, targets(workflow, here).keySet().stream())
                    .toList();
            Optional<State> stop = on.stream()
                    .filter(way::contains)
                    .map(workflow::state)
                    .filter(state -> !state.isEnd())
                    .findFirst();
            if (stop.isPresent()) {
                return stop;
            }
            on.stream().filter(seen::add).forEach(next::add);
        }
        return Optional.empty();
    }
}
