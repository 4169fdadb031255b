package org.gulou.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
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
        for (Quota quota : reserving) {
            Optional<Claim> claim = claim(quota, view);
            if (claim.isEmpty()) {
                return Optional.of(new Step.NotNow(move, unknown(quota, view)));
            }
            Pots.Room room = situation.pots().room(claim.get());
            if (!room.fits(claim.get().amount())) {
                return Optional.of(new Step.Short(move, claim.get(), room));
            }
        }
        return Optional.empty();
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
        var pot = new StringJoiner("/");
        for (var part : quota.per()) {
            Value value = view.evaluate(part);
            if (value.isUnknown()) {
                return Optional.empty();
            }
            pot.add(text(value));
        }
        return amount(view.evaluate(quota.size()))
                .flatMap(size -> amount(view.evaluate(quota.takes()))
                        .map(takes -> new Claim(quota, pot.toString(), size, takes)));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Num(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
            case Value.Date(var day) -> day.toString();
            case Value.Bool(boolean yes) -> Boolean.toString(yes);
            case Value other -> "";
        };
    }

    private static Optional<BigDecimal> amount(Value value) {
        return value instanceof Value.Num(BigDecimal number) && number.signum() >= 0
                ? Optional.of(number)
                : Optional.empty();
    }

    private static Set<String> unknown(Quota quota, CaseView view) {
        return java.util.stream.Stream.concat(
                        quota.per().stream(), java.util.stream.Stream.of(quota.size(), quota.takes()))
                .map(view::evaluate)
                .flatMap(value -> value instanceof Value.Unknown(Set<String> needs)
                        ? needs.stream()
                        : java.util.stream.Stream.empty())
                .collect(java.util.stream.Collectors.toSet());
    }
}
