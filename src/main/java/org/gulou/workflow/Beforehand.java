package org.gulou.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which moves have certainly been taken by the time that a case comes somewhere, whichever way it took. */
public final class Beforehand {
    private final Workflow workflow;
    private final Map<String, Set<String>> without = new HashMap<>();

    public Beforehand(Workflow workflow) {
        this.workflow = workflow;
    }

    /** Whether no case comes to {@code state} without {@code move}; conditions that read what it gives wait for it. */
    public boolean comesBefore(String move, String state) {
        return workflow.move(move)
                .filter(giving -> !without(giving).contains(state))
                .isPresent();
    }

    /** Whether no case takes {@code later} without {@code move}, or just with it. */
    public boolean comesWith(String move, Move later) {
        return later.id().equals(move)
                || workflow.move(move)
                        .filter(giving -> SoundOrder.reads(later, giving))
                        .isPresent()
                || later.from().stream().allMatch(state -> comesBefore(move, state));
    }

    private Set<String> without(Move giving) {
        return without.computeIfAbsent(
                giving.id(),
                id -> new Explored(workflow, move -> !move.equals(giving) && !SoundOrder.reads(move, giving))
                        .spots().stream().map(Explored.Spot::state).collect(Collectors.toSet()));
    }
}
