package org.gulou.workflow;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
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
     * but to ask her for another time and to tell of it. The case is in the state again where it was, then.
     */
    public static Optional<Mark> open(Appointment appointment, Workflow workflow, List<Act> history) {
        boolean stands = history.reversed().stream()
                .takeWhile(act -> marked(appointment, act).isEmpty())
                .allMatch(act -> isUndone(appointment, workflow, act));
        return stands ? last(appointment, workflow, history) : Optional.empty();
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
                && to.waitsFor().filter(WaitsFor.REGISTER::equals).isEmpty()
                && workflow.move(act.move())
                        .filter(move -> move.by() instanceof By.Auto)
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
}
