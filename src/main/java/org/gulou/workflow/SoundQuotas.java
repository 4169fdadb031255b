package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gulou.kernel.Sentence;
import org.gulou.workflow.batch.Quota;

/** Judges that a pot is used only after it was taken from, and that what was taken can be used. */
record SoundQuotas(
        Workflow workflow, WorkflowSource source, Explored explored, Predicate<Move> possible, Mistakes mistakes) {
    void check() {
        for (WorkflowSource.Quota written : source.programme().quotas()) {
            workflow.programme().quotas().stream()
                    .filter(quota -> quota.id().equals(written.id().text()))
                    .filter(quota -> !quota.reserves().equals(quota.uses()))
                    .forEach(quota -> check(written, quota));
        }
    }

    private void check(WorkflowSource.Quota written, Quota quota) {
        var without =
                new Explored(workflow, move -> possible.test(move) && !move.id().equals(quota.reserves()));
        Optional<Explored.Spot> around = without.spots().stream()
                .filter(spot -> uses(without, spot, quota))
                .findFirst()
                .filter(spot -> workflow.move(quota.uses())
                        .filter(use -> !new Beforehand(workflow).comesWith(quota.reserves(), use))
                        .isPresent());
        around.ifPresent(spot -> mistakes.add(
                written.uses(),
                say(
                        "A case that {way} can come to '{uses}' without '{reserves}'.",
                        Soundness.way(without.way(spot), workflow.state(spot.state())),
                        named(quota.uses()),
                        named(quota.reserves())),
                say(
                        "Let every way to '{uses}' lead through '{reserves}'.",
                        named(quota.uses()),
                        named(quota.reserves()))));
        boolean used = workflow.move(quota.reserves()).stream()
                .flatMap(move -> explored.after(move).stream())
                .anyMatch(spot -> uses(explored, spot, quota));
        if (!used) {
            mistakes.add(
                    written.reserves(),
                    say(
                            "What '{reserves}' takes can never be used: '{uses}' does not follow.",
                            named(quota.reserves()),
                            named(quota.uses())),
                    say("Name a move that follows."));
        } else {
            unused(quota)
                    .ifPresent(way -> mistakes.warn(
                            written.uses(),
                            say(
                                    "A case that {way} is granted without '{uses}', so what '{reserves}' took is given back.",
                                    way,
                                    named(quota.uses()),
                                    named(quota.reserves())),
                            say("Let every way to the grant lead through '{uses}'.", named(quota.uses()))));
        }
    }

    /** A way on which what is granted was taken from the pot, and is not used. */
    private Optional<Sentence> unused(Quota quota) {
        var other =
                new Explored(workflow, move -> possible.test(move) && !move.id().equals(quota.uses()));
        return other.edges().stream()
                .filter(edge -> edge.move().id().equals(quota.reserves()))
                .flatMap(edge -> other
                        .onwards(edge.to(), step -> true, step -> isGrant(step.to()) && isUnused(step.to(), quota))
                        .flatMap(onwards -> way(other.way(edge.from()), edge.move(), onwards))
                        .stream())
                .findFirst();
    }

    private boolean isGrant(Explored.Spot spot) {
        return workflow.state(spot.state()).end().filter(Ending.GRANTED::equals).isPresent();
    }

    /** Whether the use does not follow the grant either. */
    private boolean isUnused(Explored.Spot spot, Quota quota) {
        return !uses(explored, spot, quota)
                && explored.onwards(
                                spot,
                                step -> true,
                                step -> step.move().id().equals(quota.uses()) || uses(explored, step.to(), quota))
                        .isEmpty();
    }

    private Optional<Sentence> way(List<Move> before, Move reserves, List<Move> after) {
        var way = new ArrayList<>(before);
        way.add(reserves);
        way.addAll(after);
        return after.getLast().to() instanceof Target.To(String granted)
                ? Optional.of(Soundness.way(way, workflow.state(granted)))
                : Optional.empty();
    }

    private Sentence named(String move) {
        return new Named(workflow).occasion(move);
    }

    /** Moves that only act are offered nowhere in what is explored, because they lead nowhere. */
    private boolean uses(Explored there, Explored.Spot spot, Quota quota) {
        return there.offered(spot).stream().anyMatch(move -> move.id().equals(quota.uses()))
                || workflow.move(quota.uses())
                        .filter(move -> move.to() instanceof Target.Same && possible.test(move))
                        .filter(move -> move.from().contains(spot.state()))
                        .isPresent();
    }
}
