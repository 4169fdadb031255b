package org.gulou.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Claim;
import org.gulou.workflow.batch.Pots;
import org.gulou.workflow.batch.Quota;

/** Judges whether what a move takes from the counted pots is still there. */
record Quotas(Workflow workflow, Situation situation) {
    /** What stands in the way of a move, in a situation that holds all that is given with it. */
    Optional<Step.Refused> hindrance(Move move) {
        List<Quota> reserving = reserving(move);
        if (reserving.isEmpty()) {
            return Optional.empty();
        }
        var view = new CaseView(workflow, situation);
        var claims = new ArrayList<Claim>();
        for (Quota quota : reserving) {
            Optional<Claim> claim = claim(quota, view);
            if (claim.isEmpty()) {
                Set<String> unknown = unknown(quota, view);
                return Optional.of(
                        unknown.isEmpty()
                                ? new Step.NoAmount(move, quota.title(), view.evaluate(quota.takes()))
                                : new Step.NotNow(move, unknown));
            }
            claims.add(claim.get());
        }
        List<Pots.Room> rooms = situation.pots().rooms(claims);
        return IntStream.range(0, claims.size())
                .filter(i -> !rooms.get(i).fits(claims.get(i).amount()))
                .mapToObj(i -> new Step.Short(move, claims.get(i), rooms.get(i)))
                .map(Step.Refused.class::cast)
                .findFirst();
    }

    /** As far as it can be told before anything is given with the move. */
    Optional<Step.Refused> foreseen(Move move) {
        return hindrance(move).filter(Step.Short.class::isInstance);
    }

    /** What a move takes, as things stand. */
    List<Claim> claims(Move move) {
        var view = new CaseView(workflow, situation);
        var claims = new ArrayList<Claim>();
        reserving(move).forEach(quota -> claim(quota, view).ifPresent(claims::add));
        return claims;
    }

    private List<Quota> reserving(Move move) {
        return workflow.programme().quotas().stream()
                .filter(quota -> quota.reserves().equals(move.id()))
                .toList();
    }

    private static Optional<Claim> claim(Quota quota, CaseView view) {
        return quota.pot(view::evaluate)
                .flatMap(pot -> quota.size(view::evaluate)
                        .flatMap(size -> quota.takes(view::evaluate).map(takes -> new Claim(quota, pot, size, takes))));
    }

    private static Set<String> unknown(Quota quota, CaseView view) {
        return Stream.concat(quota.per().stream(), Stream.of(quota.size(), quota.takes()))
                .map(view::evaluate)
                .flatMap(value -> value instanceof Value.Unknown(Set<String> needs) ? needs.stream() : Stream.empty())
                .collect(Collectors.toSet());
    }
}
