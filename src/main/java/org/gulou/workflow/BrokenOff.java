package org.gulou.workflow;

import java.util.List;

/** Work side by side that nobody has done yet, and that a move leaves so that nobody can do it any more. */
public final class BrokenOff {
    private BrokenOff() {}

    /** The open lanes that the move ends; none where the case can come back and finds them as they were left. */
    public static List<LaneWork> by(Move move, Workflow workflow, Situation situation) {
        return leaves(move, workflow)
                ? workflow.lanes(situation).stream().filter(LaneWork::isOpen).toList()
                : List.of();
    }

    private static boolean leaves(Move move, Workflow workflow) {
        return move.lane().isEmpty()
                && move.to() instanceof Target.To(String state)
                && workflow.moves().stream()
                        .noneMatch(next -> next.from().contains(state) && next.to() instanceof Target.Back);
    }
}
