package org.gulou.workflow;

/**
 * What an act says of the case as it stands with it, because it may be other later: which certificates it is about, and for
 * which elements lanes open.
 */
public final class Noted {
    private Noted() {}

    /** The same step with all that in its act. */
    public static Step.Moved in(Workflow workflow, Situation before, Step.Moved step) {
        return LaneLists.noted(workflow, before, Certificates.noted(workflow, before, step));
    }
}
