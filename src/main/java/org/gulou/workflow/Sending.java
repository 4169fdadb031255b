package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By which moves the applicant sends what she changed where she may change answers. */
public record Sending(Workflow workflow) {
    /**
     * Whether what she changed in {@code state} goes with {@code move}: her way back from there, or, where she has none, a
     * move of hers that leads on. By one that stays or ends the case she says less, and by one beside the way back something
     * else.
     */
    public boolean sends(Move move, State state) {
        return senders(state).anyMatch(one -> one.id().equals(move.id()));
    }

    /** Of what she may do now in {@code state}, that by which she sends. */
    public Optional<Move> among(List<Move> possible, State state) {
        return possible.stream().filter(move -> sends(move, state)).findFirst();
    }

    /** Her moves that lead on from {@code state}, where she may change answers there. */
    List<Move> onward(State state) {
        return state.edits() == Edits.NONE
                ? List.of()
                : workflow.moves().stream()
                        .filter(move -> move.by() instanceof By.Applicant)
                        .filter(move -> move.from().contains(state.id()) && leadsOn(move))
                        .toList();
    }

    private Stream<Move> senders(State state) {
        List<Move> onward = onward(state);
        boolean hasWayBack = onward.stream().anyMatch(Move::isBack);
        return onward.stream().filter(move -> move.isBack() == hasWayBack);
    }

    private boolean leadsOn(Move move) {
        return switch (move.to()) {
            case Target.Back() -> true;
            case Target.Same() -> false;
            case Target.To(String to) -> !workflow.state(to).isEnd();
        };
    }
}
