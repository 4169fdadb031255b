package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether what is done to a certificate finds one and says why, whoever is granted something gets hers, and none stays valid
 * in a case that came to nothing.
 */
record SoundCertificates(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        var standings = new Standings(workflow, explored);
        source.moves()
                .forEach(written -> workflow.move(written.id().text()).ifPresent(move -> {
                    givesReasons(written, move);
                    isThere(written, move, standings);
                    if (issues(move)) {
                        staysValid(written, move);
                        issuedOnce(written, move);
                    }
                }));
        if (workflow.moves().stream().anyMatch(SoundCertificates::issues)) {
            source.states().forEach(this::isHanded);
        }
    }

    /** Who comes to an end on one way with a certificate is not to come there without one on another. */
    private void isHanded(WorkflowSource.State written) {
        String id = written.id().text();
        boolean grants = workflow.state(id).end().filter(Ending.GRANTED::equals).isPresent() && !isIssuedAt(id);
        if (!grants || !issuedBefore(id)) {
            return;
        }
        explored.spots().stream()
                .findFirst()
                .flatMap(start -> explored.onwards(
                        start,
                        edge -> !issues(edge.move()),
                        edge -> !issues(edge.move()) && edge.to().state().equals(id)))
                .ifPresent(way -> mistakes.warn(
                        written.id(),
                        say(
                                "A case that {way} has no certificate, though others come there with one.",
                                Soundness.way(way, workflow.state(id))),
                        say("Write 'does: {issue: certificate}' on this way too, or give it an end of its own.")));
    }

    /** Whether one is issued there, or after it. */
    private boolean isIssuedAt(String state) {
        return workflow.moves().stream()
                .anyMatch(move -> issues(move) && move.from().contains(state));
    }

    private boolean issuedBefore(String state) {
        return workflow.moves().stream()
                .filter(SoundCertificates::issues)
                .anyMatch(move -> explored.after(move).stream()
                        .anyMatch(spot -> spot.state().equals(state)));
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
        return move.issues(Effect.CERTIFICATE);
    }

    private void isThere(WorkflowSource.Move written, Move move, Standings standings) {
        Optional<Certificate.Act> does = move.does().stream()
                .filter(Effect.OfCertificate.class::isInstance)
                .map(effect -> ((Effect.OfCertificate) effect).what())
                .findFirst();
        if (does.isEmpty()) {
            return;
        }
        if (workflow.moves().stream().noneMatch(SoundCertificates::issues)) {
            mistakes.add(
                    written.id(),
                    say("The move '{move}' is never taken: no move issues a certificate.", move),
                    say("Issue one: 'does: {issue: certificate}'."));
        } else if (explored.takes(move) && !standings.everAllow(move)) {
            mistakes.add(
                    written.id(),
                    does.get() == Certificate.Act.LIFT
                            ? say(
                                    "The move '{move}' is never taken: no certificate is suspended where it starts.",
                                    move)
                            : say("The move '{move}' is never taken: no certificate is valid where it starts.", move),
                    does.get() == Certificate.Act.LIFT
                            ? say("Let it start where a case comes after 'does: {suspend: certificate}'.")
                            : say("Let it start where a case comes after 'does: {issue: certificate}'."));
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
            Optional<List<Move>> refused = onTo(Ending::refuses, from, issuing);
            if (refused.isPresent()) {
                mistakes.add(
                        written.id(),
                        say(
                                "The certificate stays valid though the case is refused: {moves}.",
                                way(from, refused.get())),
                        say(
                                "Let '{move}' come with the decision, or write 'does: {revoke: certificate}' where it is"
                                        + " refused.",
                                issuing));
                return;
            }
        }
        explored.spots().stream()
                .filter(from -> issuing.from().contains(from.state()))
                .flatMap(from -> onTo(Ending.WITHDRAWN::equals, from, issuing).map(on -> way(from, on)).stream())
                .findFirst()
                .ifPresent(way -> mistakes.warn(
                        written.id(),
                        say("The certificate stays valid though the case is withdrawn: {moves}.", way),
                        say("Let nobody withdraw what has been decided, or write 'does: {revoke: certificate}' where it"
                                + " is withdrawn.")));
    }

    /** Two papers of one decision: nobody knows which of them counts. */
    private void issuedOnce(WorkflowSource.Move written, Move second) {
        explored.edges().stream()
                .filter(edge -> issues(edge.move())
                        && !workflow.state(edge.to().state()).isEnd())
                .flatMap(edge -> again(edge, second).stream())
                .findFirst()
                .ifPresent(way -> mistakes.warn(
                        written.id(),
                        say("The certificate is issued twice before the case ends: {moves}.", way),
                        say("Leave one of them out, or write 'does: {revoke: certificate}' on a move between them.")));
    }

    private Optional<List<Move>> again(Explored.Edge first, Move second) {
        Optional<List<Move>> on = second.supersedes().isPresent()
                ? Optional.empty()
                : explored.onwards(
                        first.to(),
                        edge -> !takesBack(edge.move())
                                && !workflow.state(edge.to().state()).isEnd(),
                        edge -> edge.move().equals(second));
        return on.map(moves -> {
            List<Move> all = way(first.from(), List.of(first.move()));
            all.addAll(moves);
            return all;
        });
    }

    private static List<Move> longer(List<Move> way, Move move) {
        var longer = new ArrayList<>(way);
        longer.add(move);
        return longer;
    }

    private List<Move> way(Explored.Spot from, List<Move> on) {
        var way = new ArrayList<>(explored.way(from));
        way.addAll(on);
        return way;
    }

    /** The shortest way from the issue of a certificate to such an end that leaves it as it is. */
    private Optional<List<Move>> onTo(Predicate<Ending> wrong, Explored.Spot from, Move issuing) {
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
            if (workflow.state(spot.state()).end().filter(wrong).isPresent()) {
                return Optional.of(way);
            }
            for (Explored.Edge edge : explored.leaving(spot)) {
                if (!takesBack(edge.move()) && !ways.containsKey(edge.to())) {
                    ways.put(edge.to(), longer(way, edge.move()));
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
