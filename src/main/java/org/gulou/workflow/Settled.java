package org.gulou.workflow;

import java.util.List;

/**
 * What a case does by itself until it rests.
 *
 * @param moves in order; empty where nothing was due
 * @param situation the case after them
 * @param runaway whether more than {@link Workflow#LONGEST_CHAIN} automatic moves followed each other: the case then
 *     stays before them, and the service's owner must be told
 */
public record Settled(List<Step.Moved> moves, Situation situation, boolean runaway) {
    public Settled {
        moves = List.copyOf(moves);
    }
}
