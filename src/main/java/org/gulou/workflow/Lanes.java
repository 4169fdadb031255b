package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import org.gulou.language.Expression;

/**
 * The work side by side in one state, and when it is enough.
 *
 * @param withdrawUntil the part with whose grant the applicant can no longer withdraw
 */
public record Lanes(List<Lane> all, Join join, Optional<String> withdrawUntil) {
    /** Under which the outcome of an asked register is given, and read. */
    public static final String OUTCOME = "outcome";

    /** Under which stands what the register holds. */
    public static final String RECORD = "record";

    /** When the case can go on by itself; what is still open then is cancelled. */
    public sealed interface Join {
        /** Every lane has an outcome, whichever. */
        record All() implements Join {}

        /** So many lanes have one; {@code any} is one. */
        record AtLeast(int lanes) implements Join {}

        record When(Expression rule) implements Join {}
    }

    public Lanes {
        all = List.copyOf(all);
    }

    /** All lanes of a workflow, in file order. */
    public static List<Lane> of(Workflow workflow) {
        return workflow.states().stream()
                .flatMap(state -> state.lanes().stream())
                .flatMap(lanes -> lanes.all().stream())
                .toList();
    }

    public Optional<Lane> lane(String id) {
        return all.stream().filter(lane -> lane.id().equals(id)).findFirst();
    }
}
