package org.gulou.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** By which moves the applicant sends what she changed where she may change answers. */
public record Sending(Workflow workflow) {
    /** Whether she sends it with {@code move}: it is hers and leads on; by one that stays or ends the case she says less. */
    public boolean sends(Move move, State state) {
        return state.edits() != Edits.NONE
                && move.by() instanceof By.Applicant
                && move.from().contains(state.id())
                && leadsOn(move);
    }

    private boolean leadsOn(Move move) {
        return switch (move.to()) {
            case Target.Back() -> true;
            case Target.Same() -> false;
            case Target.To(String to) -> !workflow.state(to).isEnd();
        };
    }

    /** Of what she may do now in {@code state}, that by which she sends: the way back before any other. */
    public Optional<Move> among(List<Move> possible, State state) {
        return possible.stream().filter(move -> sends(move, state)).min(Comparator.comparing(move -> !move.isBack()));
    }
}
