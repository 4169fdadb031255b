package org.gulou.catalog;

import java.util.Set;
import org.gulou.kernel.LocalizedText;

/**
 * A reason that officials give often, to be chosen at the desk and edited there.
 *
 * @param moves the ids of the moves it is offered with; empty where all that need a reason are meant
 */
public record Reason(String id, LocalizedText text, Set<String> moves) {
    public Reason {
        moves = Set.copyOf(moves);
    }

    /** The same in other words. */
    public Reason saying(LocalizedText words) {
        return new Reason(id, words, moves);
    }

    /** Whether it is offered with a move that needs a reason. */
    public boolean fits(String move) {
        return moves.isEmpty() || moves.contains(move);
    }
}
