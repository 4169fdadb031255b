package org.gulou.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has certainly been done by the time that a case comes somewhere, whichever way it took. */
public final class Beforehand {
    private final Workflow workflow;
    private final Map<String, Set<String>> without = new HashMap<>();
    private Set<Explored.Spot> spots = Set.of();

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
                || workflow.move(move).filter(giving -> waits(later, giving)).isPresent()
                || later.from().stream().allMatch(state -> comesBefore(move, state));
    }

    /** Whether {@code move} is not taken before what {@code giving} gives is there. */
    private boolean waits(Move move, Move giving) {
        return SoundOrder.reads(move, giving)
                || lane(giving).filter(lane -> waits(move, lane)).isPresent();
    }

    private Optional<Lane> lane(Move giving) {
        return giving.lane()
                .filter(act -> act.kind() == LaneAct.Kind.OUTCOME)
                .flatMap(act -> Lanes.of(workflow).stream()
                        .filter(lane -> lane.id().equals(act.lane()))
                        .findFirst());
    }

    /** Of what is entrusted the outcome is all that is given, be it silence; elsewhere silence gives nothing. */
    private boolean waits(Move move, Lane lane) {
        boolean asked = lane.entrusted().isPresent()
                && move.when()
                        .filter(when -> when.named("outcome").contains(lane.id()))
                        .isPresent();
        boolean given = lane.entrusted().isPresent() || lane.silentOutcome().isEmpty();
        return asked || (given && move.from().stream().allMatch(state -> joins(lane, move, state)));
    }

    /**
     * Whether each piece of work of {@code lane} has an outcome whenever a case takes {@code later}: it has left the lane's
     * state for good, which cancels what is open, or leaves it as all are done.
     */
    public boolean isOver(Lane lane, Move later) {
        return later.from().stream().allMatch(state -> isOver(lane, state) || joins(lane, later, state));
    }

    /** Whether it has one whenever a case is in {@code state}. */
    public boolean isOver(Lane lane, String state) {
        return spots().stream()
                .filter(spot -> spot.state().equals(state))
                .noneMatch(spot -> spot.stack().stream().anyMatch(open -> has(open, lane)));
    }

    /** Whether no case comes to {@code state} without having been where the lane is. */
    public boolean passes(Lane lane, String state) {
        return !has(workflow.start(), lane)
                ? new Explored(workflow, move -> !(move.to() instanceof Target.To(String to) && has(to, lane)))
                        .spots().stream().noneMatch(spot -> spot.state().equals(state))
                : !workflow.start().equals(state);
    }

    private boolean joins(Lane lane, Move later, String state) {
        return later.by() instanceof By.Auto
                && workflow.state(state)
                        .lanes()
                        .filter(lanes -> lanes.join() instanceof Lanes.Join.All
                                && lanes.all().contains(lane))
                        .isPresent();
    }

    private boolean has(String state, Lane lane) {
        return workflow.state(state)
                .lanes()
                .filter(lanes -> lanes.all().contains(lane))
                .isPresent();
    }

    private Set<Explored.Spot> spots() {
        if (spots.isEmpty()) {
            spots = new Explored(workflow, move -> true).spots();
        }
        return spots;
    }

    private Set<String> without(Move giving) {
        return without.computeIfAbsent(
                giving.id(),
                id -> new Explored(workflow, move -> !move.equals(giving) && !waits(move, giving))
                        .spots().stream().map(Explored.Spot::state).collect(Collectors.toSet()));
    }
}
