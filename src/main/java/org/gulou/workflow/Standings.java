package org.gulou.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How the certificate of a case may stand on each spot that the case can get into; conditions are taken to be free. */
final class Standings {
    private record Case(Explored.Spot spot, Certificate certificate) {}

    private final Map<Explored.Spot, Set<Certificate>> found = new HashMap<>();

    private final boolean many;

    Standings(Workflow workflow, Explored explored) {
        many = workflow.each(Effect.CERTIFICATE).isPresent();
        Deque<Case> next = new ArrayDeque<>();
        explored.spots().stream().findFirst().ifPresent(start -> next.add(new Case(start, Certificate.NONE)));
        while (!next.isEmpty()) {
            Case now = next.remove();
            if (found.computeIfAbsent(now.spot(), spot -> EnumSet.noneOf(Certificate.class))
                    .add(now.certificate())) {
                explored.leaving(now.spot()).stream()
                        .flatMap(edge -> after(edge.to(), now.certificate(), edge.move()))
                        .forEach(next::add);
                workflow.moves().stream()
                        .filter(move -> move.to() instanceof Target.Same
                                && move.from().contains(now.spot().state()))
                        .flatMap(move -> after(now.spot(), now.certificate(), move))
                        .forEach(next::add);
            }
        }
    }

    private Stream<Case> after(Explored.Spot to, Certificate before, Move move) {
        if (!before.allows(move)) {
            return Stream.of();
        }
        Case one = new Case(to, before.after(move));
        return many ? Stream.of(one, new Case(to, others(before, move))) : Stream.of(one);
    }

    /** Of many, what a move does to one it need not do to the others. */
    private static Certificate others(Certificate before, Move move) {
        return move.does().stream().anyMatch(Effect.OfCertificate.class::isInstance)
                        && move.supersedes().isEmpty()
                ? before
                : before.after(move);
    }

    /** Whether the certificate ever stands where {@code move} starts so that the move can do to it what it would. */
    boolean everAllow(Move move) {
        return found.entrySet().stream()
                .filter(known -> move.from().contains(known.getKey().state()))
                .flatMap(known -> known.getValue().stream())
                .anyMatch(certificate -> certificate.allows(move));
    }
}
