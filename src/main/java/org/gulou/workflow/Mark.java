package org.gulou.workflow;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Booking.Phase;

/**
 * Whether somebody came, as it was written down last.
 *
 * @param at the time that she had, by the office's clock
 * @param state where the case was
 */
public record Mark(Phase phase, LocalDateTime at, String state) {
    /** The last mark of an appointment, whatever followed. */
    public static Optional<Mark> last(Appointment appointment, Workflow workflow, List<Act> history) {
        for (int last = history.size(); last > 0; last--) {
            Act act = history.get(last - 1);
            if (marked(appointment, act).isPresent()) {
                return Booking.of(appointment, workflow, history.subList(0, last))
                        .flatMap(booking -> booking.at().map(at -> new Mark(booking.phase(), at, act.to())));
            }
        }
        return Optional.empty();
    }

    /**
     * The last mark as long as it can be put right: since then nobody has done anything, and the workflow nothing by itself
     * but to ask her for another time and to tell of it. The case is in the state again where it was, then, unless time takes
     * it on from there at once.
     */
    public static Optional<Mark> open(Appointment appointment, Workflow workflow, Situation situation) {
        List<Act> history = situation.history();
        boolean stands = history.reversed().stream()
                .takeWhile(act -> marked(appointment, act).isEmpty())
                .allMatch(act -> isUndone(appointment, workflow, act));
        return stands
                ? last(appointment, workflow, history).filter(mark -> mark.isInTime(appointment, workflow, situation))
                : Optional.empty();
    }

    /** Whether nothing that is due by now takes the case on at once from where it would be back. */
    private boolean isInTime(Appointment appointment, Workflow workflow, Situation situation) {
        Phase right = phase == Phase.KEPT ? Phase.MISSED : Phase.KEPT;
        Situation back = situation.after(right(right, appointment, situation, new Actor.Portal()));
        return workflow.settle(back).moves().stream()
                .noneMatch(moved -> workflow.move(moved.act().move())
                        .filter(move -> move.by() instanceof By.Time)
                        .isPresent());
    }

    /** The act that puts it right: the case is in the state again where it was marked. */
    public Act right(Phase right, Appointment appointment, Situation situation, Actor actor) {
        return new Act(
                right.of(appointment.id()),
                actor.id(),
                situation.now(),
                situation.state(),
                state,
                Map.of(Booking.AT, Booking.value(at)));
    }

    private static Optional<Phase> marked(Appointment appointment, Act act) {
        return Booking.phase(act.move())
                .filter(phase -> phase == Phase.KEPT || phase == Phase.MISSED)
                .filter(phase -> act.move().equals(phase.of(appointment.id())));
    }

    /** Whether it is as if an act had not been once the case is back where it was. */
    private static boolean isUndone(Appointment appointment, Workflow workflow, Act act) {
        State to = workflow.state(act.to());
        return !to.isEnd()
                && to.lanes().isEmpty()
                && !to.isPublicNotice()
                && to.waitsFor()
                        .filter(who -> who == WaitsFor.REGISTER || who == WaitsFor.PARTY)
                        .isEmpty()
                && workflow.clocks().stream().noneMatch(clock -> isMeasured(clock, act))
                && workflow.move(act.move())
                        .filter(move -> move.by() instanceof By.Auto)
                        .filter(move ->
                                move.times().isEmpty() && move.supersedes().isEmpty())
                        .filter(move -> workflow.programme().quotas().stream()
                                .noneMatch(quota -> quota.reserves().equals(move.id())
                                        || quota.uses().equals(move.id())))
                        .filter(move -> move.does().stream().allMatch(effect -> switch (effect) {
                            case Effect.Notify notify -> true;
                            case Effect.NotifyOffice notify -> true;
                            case Effect.Book(String asked) -> asked.equals(appointment.id());
                            case Effect.Issue issue -> false;
                            case Effect.OfCertificate change -> false;
                            case Effect.Open open -> false;
                        }))
                        .isPresent();
    }

    /** Whether a clock starts or stops by an act, or would by the way back. */
    private static boolean isMeasured(Clock clock, Act act) {
        return Stream.of(act.move(), act.to(), act.from())
                .anyMatch(occasion -> clock.startsAt(occasion) || clock.stops().contains(occasion));
    }
}
