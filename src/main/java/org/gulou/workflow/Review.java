package org.gulou.workflow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;
import org.gulou.workflow.clock.ClockLedger;

/**
 * Until when somebody may take a move {@code within} a time: another look at a decision, a hearing. The time begins when
 * the case comes where it is and stands while it is out for a correction; its last day is no day off.
 */
final class Review {
    private final Workflow workflow;
    private final Trail.Stay stay;
    private final WorkingCalendar calendar;

    Review(Workflow workflow, List<Act> history, WorkingCalendar calendar) {
        this.workflow = workflow;
        this.stay = new Trail(workflow, history).present();
        this.calendar = calendar;
    }

    Optional<LocalDate> lastDay(Move move) {
        return move.within().map(period -> day(move, period));
    }

    private LocalDate day(Move move, Period period) {
        var ledger = new ClockLedger(
                move.id(),
                move.label(),
                stay.entries(workflow.state(stay.state()).label()),
                period,
                calendar,
                true);
        return ledger.dueDay(stay.entered());
    }

    /** The last day on which the applicant may ask for another look at the decision; empty where she never can. */
    Optional<LocalDate> until() {
        return workflow.moves().stream()
                .filter(move -> move.by() instanceof By.Applicant)
                .filter(move -> workflow.state(stay.state()).isEnd())
                .filter(move -> move.from().contains(stay.state()))
                .flatMap(move -> lastDay(move).stream())
                .max(Comparator.naturalOrder());
    }
}
