package org.gulou.workflow;

import java.util.List;

/**
 * What an act says of the case as it stands with it, because it may be other later: which certificates it is about, for
 * which elements lanes open, and what is paid to which account.
 */
public final class Noted {
    private Noted() {}

    /** The same step with all that in its act. */
    public static Step.Moved in(Workflow workflow, Situation before, Step.Moved step) {
        return Paying.noted(
                workflow, before, LaneLists.noted(workflow, before, Certificates.noted(workflow, before, step)));
    }

    /** Whether the filing says something, because the state in which a case begins opens lanes for the elements of a list. */
    public static boolean isNeededAtFiling(Workflow workflow) {
        return workflow.state(workflow.start()).lanes().stream()
                .flatMap(lanes -> lanes.all().stream())
                .anyMatch(lane -> lane.each().isPresent());
    }

    /** A case that has only been filed, with all that in its filing. */
    public static Situation filed(Workflow workflow, Situation filed) {
        Act filing = LaneLists.noted(workflow, filed, filed.history().getFirst());
        return new Situation(
                List.of(filing),
                filed.applicants(),
                filed.bodies(),
                filed.limits(),
                filed.scope(),
                filed.surroundings(),
                filed.pots(),
                filed.participants());
    }
}
