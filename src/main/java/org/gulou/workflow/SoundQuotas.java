package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import java.util.Set;
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
                .findFirst();
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
        Set<Explored.Spot> useful = explored.reaching(spot -> uses(explored, spot, quota), move -> true);
        boolean used = explored.edges().stream()
                .filter(edge -> edge.move().id().equals(quota.reserves()))
                .anyMatch(edge -> useful.contains(edge.to()));
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

    private static boolean uses(Explored there, Explored.Spot spot, Quota quota) {
        return there.offered(spot).stream().anyMatch(move -> move.id().equals(quota.uses()));
    }
}
