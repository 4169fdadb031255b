package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a decision is set aside before another of the other kind is made: a review that ends otherwise would leave a refusal
 * and a grant standing side by side, with the papers of both.
 */
final class SoundDecisions {
    private final Workflow workflow;
    private final WorkflowSource source;
    private final Explored explored;
    private final Mistakes mistakes;
    private final Map<Standing, List<Move>> ways = new LinkedHashMap<>();
    private final Deque<Standing> next = new ArrayDeque<>();
    private final Set<Move> told = new HashSet<>();

    SoundDecisions(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
        this.workflow = workflow;
        this.source = source;
        this.explored = explored;
        this.mistakes = mistakes;
    }

    /** Where a case is, and which decision stands there. */
    private record Standing(Explored.Spot spot, Optional<Ending> decision) {}

    void check() {
        explored.spots().stream().limit(1).forEach(start -> add(new Standing(start, Optional.empty()), List.of()));
        while (!next.isEmpty() && ways.size() < Explored.MOST) {
            Standing at = next.remove();
            explored.leaving(at.spot()).forEach(edge -> goOn(at, edge));
        }
    }

    private void add(Standing standing, List<Move> way) {
        if (ways.putIfAbsent(standing, way) == null) {
            next.add(standing);
        }
    }

    private void goOn(Standing at, Explored.Edge edge) {
        Move move = edge.move();
        Optional<Ending> before = move.supersedes().isPresent() ? Optional.empty() : at.decision();
        Optional<Ending> made = workflow.state(edge.to().state()).end().filter(Ending::decides);
        var way = new ArrayList<>(ways.getOrDefault(at, List.of()));
        way.add(move);
        if (made.isPresent() && before.isPresent() && !made.equals(before) && told.add(move)) {
            standsBesideAnother(move, way);
        }
        add(new Standing(edge.to(), made.or(() -> before)), way);
    }

    private void standsBesideAnother(Move move, List<Move> way) {
        source.moves().stream()
                .filter(written -> written.id().text().equals(move.id()))
                .forEach(written -> mistakes.warn(
                        written.id(),
                        say("'{move}' decides otherwise while the decision before it stands: {way}.", move, way),
                        say("Write 'supersedes: decision' on the move that opens the case again.")));
    }
}
