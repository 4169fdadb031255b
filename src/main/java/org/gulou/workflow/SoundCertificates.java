package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what is done to a certificate finds one and says why, and none stays valid in a case that was refused. */
record SoundCertificates(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        source.moves()
                .forEach(written -> workflow.move(written.id().text()).ifPresent(move -> {
                    givesReasons(written, move);
                    isThere(written, move);
                    if (issues(move)) {
                        staysValid(written, move);
                    }
                }));
    }

    /** Who may not use her certificate any more is told why, like who is refused; whoever verifies it, too. */
    private void givesReasons(WorkflowSource.Move written, Move move) {
        boolean takes = move.does().stream()
                .anyMatch(effect ->
                        effect instanceof Effect.OfCertificate(Certificate.Act what) && what != Certificate.Act.LIFT);
        if (takes && move.by().isOfficial() && !move.needs().contains(new Need.Reason())) {
            mistakes.add(
                    written.id(),
                    say("The move '{move}' suspends or revokes a certificate, so it must give the reason.", move),
                    say("Write 'needs: [reason]'."));
        }
    }

    private static boolean issues(Move move) {
        return move.does().contains(new Effect.Issue(Effect.CERTIFICATE));
    }

    private void isThere(WorkflowSource.Move written, Move move) {
        boolean does = move.does().stream().anyMatch(Effect.OfCertificate.class::isInstance);
        if (does && workflow.moves().stream().noneMatch(SoundCertificates::issues)) {
            mistakes.add(
                    written.id(),
                    say("The move '{move}' is never taken: no move issues a certificate.", move),
                    say("Issue one: 'does: {issue: certificate}'."));
        }
    }

    /** What takes a certificate back; who replaces a decision does as well. */
    private static boolean takesBack(Move move) {
        return move.supersedes().isPresent()
                || move.does().contains(new Effect.OfCertificate(Certificate.Act.REVOKE))
                || issues(move);
    }

    private void staysValid(WorkflowSource.Move written, Move issuing) {
        for (Explored.Spot from : explored.spots()) {
            if (!issuing.from().contains(from.state())) {
                continue;
            }
            Optional<List<Move>> on = onToARefusal(from, issuing);
            if (on.isPresent()) {
                var way = new ArrayList<>(explored.way(from));
                way.addAll(on.get());
                mistakes.add(
                        written.id(),
                        say("The certificate stays valid though the case is refused: {moves}.", way),
                        say(
                                "Let '{move}' come with the decision, or write 'does: {revoke: certificate}' where it is"
                                        + " refused.",
                                issuing));
                return;
            }
        }
    }

    /** The shortest way from the issue of a certificate to a refusal that leaves it as it is. */
    private Optional<List<Move>> onToARefusal(Explored.Spot from, Move issuing) {
        Map<Explored.Spot, List<Move>> ways = new LinkedHashMap<>();
        Deque<Explored.Spot> next = new ArrayDeque<>();
        explored.edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.move().equals(issuing))
                .map(Explored.Edge::to)
                .forEach(to -> begin(to, issuing, ways, next));
        if (issuing.to() instanceof Target.Same) {
            begin(from, issuing, ways, next);
        }
        while (!next.isEmpty()) {
            Explored.Spot spot = next.remove();
            List<Move> way = ways.getOrDefault(spot, List.of());
            if (workflow.state(spot.state()).end().filter(Ending::refuses).isPresent()) {
                return Optional.of(way);
            }
            for (Explored.Edge edge : explored.edges()) {
                if (edge.from().equals(spot) && !takesBack(edge.move()) && !ways.containsKey(edge.to())) {
                    var longer = new ArrayList<>(way);
                    longer.add(edge.move());
                    ways.put(edge.to(), longer);
                    next.add(edge.to());
                }
            }
        }
        return Optional.empty();
    }

    private static void begin(
            Explored.Spot spot, Move issuing, Map<Explored.Spot, List<Move>> ways, Deque<Explored.Spot> next) {
        if (!ways.containsKey(spot)) {
            ways.put(spot, List.of(issuing));
            next.add(spot);
        }
    }
}
