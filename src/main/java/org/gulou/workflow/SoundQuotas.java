package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

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
        }
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
