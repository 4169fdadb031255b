package org.gulou.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Written;

/**
 * Whether a case can always get somewhere: every state is reached, none is a trap, what is asked of the applicant can be
 * answered, time takes only moves that leave the state. Judges the graph of states; conditions are taken to be free.
 */
final class Soundness {
    /** A step of a case along a move. */
    private record Edge(String from, Move move, String to) {}

    private final Workflow workflow;
    private final WorkflowSource source;
    private final Mistakes mistakes;
    private final List<Edge> edges;

    /** The shortest way to each state that is reached, as the moves along it. */
    private final Map<String, List<String>> ways;

    Soundness(Workflow workflow, WorkflowSource source, Mistakes mistakes) {
        this.workflow = workflow;
        this.source = source;
        this.mistakes = mistakes;
        this.edges = edges(workflow);
        this.ways = ways();
    }

    void check() {
        start();
        source.states().forEach(state -> {
            State compiled = workflow.state(state.id().text());
            reached(state);
            compiled.timing().ifPresent(timing -> timeLeaves(state, timing));
        });
        traps();
        source.moves()
                .forEach(move -> workflow.move(move.id().text()).ifPresent(compiled -> {
                    leavesEnd(move, compiled);
                    namedByTime(move, compiled);
                    correctionReturns(move, compiled);
                    refusalGivesReasons(move, compiled);
                    autoRests(move, compiled);
                }));
    }

    private static List<Edge> edges(Workflow workflow) {
        var edges = new ArrayList<Edge>();
        for (Move move : workflow.moves()) {
            for (String from : move.from()) {
                switch (move.to()) {
                    case Target.To(String to) -> edges.add(new Edge(from, move, to));
                    case Target.Back() -> origins(workflow, from).forEach(to -> edges.add(new Edge(from, move, to)));
                    case Target.Same() -> {}
                }
            }
        }
        return edges;
    }

    private static Set<String> origins(Workflow workflow, String state) {
        return workflow.moves().stream()
                .filter(move -> move.to().equals(new Target.To(state)))
                .flatMap(move -> move.from().stream())
                .filter(from -> !from.equals(state))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, List<String>> ways() {
        var found = new LinkedHashMap<String, List<String>>();
        found.put(workflow.start(), List.of());
        var next = new ArrayDeque<>(List.of(workflow.start()));
        while (!next.isEmpty()) {
            String state = next.remove();
            List<String> way = found.getOrDefault(state, List.of());
            for (Edge edge : edges) {
                if (edge.from().equals(state) && !found.containsKey(edge.to())) {
                    var longer = new ArrayList<>(way);
                    longer.add(edge.move().id());
                    found.put(edge.to(), longer);
                    next.add(edge.to());
                }
            }
        }
        return found;
    }

    private void start() {
        if (workflow.returns(workflow.start())) {
            mistakes.add(
                    source.start(), "A case cannot start in '" + source.start() + "': there is nowhere to go back to.");
        }
        if (workflow.state(workflow.start()).isEnd()) {
            mistakes.add(source.start(), "A case cannot start in '" + source.start() + "', which is an end.");
        }
    }

    private void reached(WorkflowSource.State state) {
        if (!ways.containsKey(state.id().text())) {
            mistakes.add(
                    state.id(),
                    "No case ever gets to '" + state.id() + "'.",
                    "Let a move from a state that is reached lead to it, or leave it out.");
        }
    }

    private void timeLeaves(WorkflowSource.State state, State.Timing timing) {
        boolean leaves = workflow.move(timing.then())
                .filter(move -> move.from().contains(state.id().text()))
                .isPresent();
        if (!leaves) {
            Written then = state.then().orElse(state.id());
            mistakes.add(then, "The move '" + timing.then() + "' does not leave '" + state.id() + "'.");
        }
    }

    private void traps() {
        var safe = workflow.states().stream()
                .filter(State::isEnd)
                .map(State::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean grows = true;
        while (grows) {
            grows = edges.stream()
                    .filter(edge -> safe.contains(edge.to()))
                    .map(edge -> safe.add(edge.from()))
                    .reduce(false, Boolean::logicalOr);
        }
        source.states().stream()
                .filter(state -> ways.containsKey(state.id().text()))
                .filter(state -> !safe.contains(state.id().text()))
                .forEach(state -> mistakes.add(
                        state.id(),
                        "A case that " + way(state.id().text()) + " never comes to an end.",
                        "Let a move from here lead towards a state with 'end'."));
    }

    private String way(String state) {
        List<String> way = ways.getOrDefault(state, List.of());
        return way.isEmpty() ? "has been filed" : "goes by " + String.join(", ", way) + " to '" + state + "'";
    }

    private void leavesEnd(WorkflowSource.Move written, Move move) {
        Optional<String> end = move.from().stream()
                .filter(state -> workflow.state(state).isEnd())
                .findFirst();
        if (end.isPresent() && move.supersedes().isEmpty() && !(move.by() instanceof By.Time)) {
            mistakes.add(
                    written.id(),
                    "The state '" + end.get() + "' is an end: only time, or a move with 'supersedes', leaves it.",
                    "Leave the state out, or say what the move replaces: 'supersedes: decision'.");
        }
    }

    private void namedByTime(WorkflowSource.Move written, Move move) {
        boolean named = workflow.states().stream()
                        .flatMap(state -> state.timing().stream())
                        .anyMatch(timing -> timing.then().equals(move.id()))
                || workflow.clocks().stream()
                        .flatMap(clock -> clock.onExpiry().stream())
                        .anyMatch(expiry -> expiry.equals(new Clock.Expiry.Takes(move.id())));
        if (move.by() instanceof By.Time && !named) {
            mistakes.add(
                    written.id(),
                    "Nothing ever takes the move '" + move.id()
                            + "': it is 'by: time', but no 'then' or 'onExpiry' names it.",
                    "Name it where the time runs out, or say who takes it.");
        }
    }

    private void correctionReturns(WorkflowSource.Move written, Move move) {
        if (!(move.needs().contains(new Need.Items()) && move.to() instanceof Target.To(String asked))) {
            return;
        }
        boolean returns = workflow.moves().stream()
                .anyMatch(answer ->
                        answer.by() instanceof By.Applicant && answer.from().contains(asked) && !leadsToEnd(answer));
        if (!returns) {
            mistakes.add(
                    written.id(),
                    "The applicant is asked to correct something, but cannot send it: no move by applicant takes up the case again from '"
                            + asked + "'.",
                    "Add one: {from: " + asked + ", to: back, by: applicant}.");
        }
        if (workflow.state(asked).edits() == Edits.NONE) {
            mistakes.add(
                    written.id(),
                    "The applicant is asked to correct something, but may change nothing in '" + asked + "'.",
                    "Write 'edits: named' there.");
        }
    }

    private boolean leadsToEnd(Move move) {
        return move.to() instanceof Target.To(String state)
                && workflow.state(state).isEnd();
    }

    /** Who is refused, or not let in, must be told why and what can be done: Licensing Law art. 38. */
    private void refusalGivesReasons(WorkflowSource.Move written, Move move) {
        if (!(move.by() instanceof By.Officials) || !(move.to() instanceof Target.To(String state))) {
            return;
        }
        boolean refuses = workflow.state(state)
                .end()
                .filter(end -> end == Ending.REFUSED || end == Ending.NOT_ACCEPTED)
                .isPresent();
        if (refuses && !move.needs().containsAll(List.of(new Need.Reason(), new Need.Remedy()))) {
            mistakes.add(
                    written.id(),
                    "The move '" + move.id() + "' ends with a refusal, so it must give the reason and the remedy.",
                    "Write 'needs: [reason, remedy]'.");
        }
    }

    /** An automatic move without a condition must not lead to itself again. */
    private void autoRests(WorkflowSource.Move written, Move move) {
        if (!isUnconditional(move)) {
            return;
        }
        var seen = new LinkedHashSet<String>();
        for (String from : move.from()) {
            String state = from;
            seen.clear();
            while (seen.add(state)) {
                Optional<String> next = nextByItself(state);
                if (next.isEmpty()) {
                    break;
                }
                state = next.get();
            }
            if (nextByItself(state).isPresent()) {
                mistakes.add(
                        written.id(),
                        "The case runs in a circle by itself: " + String.join(", ", seen) + " and again.",
                        "Give one of the automatic moves a condition or 'times'.");
                return;
            }
        }
    }

    private Optional<String> nextByItself(String state) {
        return workflow.moves().stream()
                .filter(move -> isUnconditional(move) && move.from().contains(state))
                .findFirst()
                .map(move -> switch (move.to()) {
                    case Target.To(String to) -> to;
                    case Target.Same() -> state;
                    case Target.Back() ->
                        origins(workflow, state).stream().findFirst().orElse(state);
                });
    }

    private static boolean isUnconditional(Move move) {
        return move.by() instanceof By.Auto
                && move.when().isEmpty()
                && move.times().isEmpty();
    }
}
