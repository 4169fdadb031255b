package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.journal.Journal;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Attempt;

/** The transactions in which a batch is acted upon: one for each case, or one for all. */
@ApplicationScoped
class BatchActs {
    /** One case does not allow what is for all or none. */
    static final class Hindered extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Batches.Line line;

        Hindered(Batches.Line line) {
            super("The case " + line.number() + " does not allow it");
            this.line = line;
        }

        Batches.Line line() {
            return line;
        }
    }

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Acts on one of many.
     *
     * @param passed who stands before it and is not chosen
     * @param untold those of them of whom the journal does not say so yet
     */
    @Transactional(TxType.REQUIRES_NEW)
    Desk.Outcome alone(
            Batches.Ranked one,
            Attempt attempt,
            Set<String> shut,
            List<Batches.Ranked> passed,
            List<Batches.Ranked> untold) {
        Desk.Outcome outcome = desk.actUnseen(one.number(), attempt, one.place(), shut);
        if (outcome instanceof Desk.Outcome.Done) {
            tell(one, attempt, passed, untold);
        }
        return outcome;
    }

    /** Locks the cases by number before the first is touched, so that two batches never wait for each other. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Batches.Line> together(List<Batches.Ranked> chosen, Attempt attempt, List<Batches.Ranked> passedOver) {
        chosen.stream()
                .map(Batches.Ranked::number)
                .sorted(Comparator.comparing(CaseNumber::toString))
                .forEach(registry::locked);
        var lines = new ArrayList<Batches.Line>();
        List<Batches.Ranked> untold = passedOver;
        for (Batches.Ranked one : chosen) {
            var line = new Batches.Line(one.number(), desk.actUnseen(one.number(), attempt, one.place(), Set.of()));
            if (!line.isDone()) {
                throw new Hindered(line);
            }
            lines.add(line);
            List<Batches.Ranked> passed = one.behind(passedOver);
            tell(one, attempt, passed, untold);
            untold = untold.stream().filter(other -> !passed.contains(other)).toList();
        }
        return List.copyOf(lines);
    }

    /** The one chosen says whom it was chosen over; each of these says once in whose favour it was passed over. */
    private void tell(Batches.Ranked one, Attempt attempt, List<Batches.Ranked> passed, List<Batches.Ranked> untold) {
        if (passed.isEmpty()) {
            return;
        }
        String number = one.number().toString();
        List<String> over = passed.stream()
                .map(Batches.Ranked::number)
                .map(CaseNumber::toString)
                .toList();
        journal.record(
                attempt.actor(),
                "chosen-over",
                number,
                Map.of("move", attempt.move(), "place", one.place(), "over", over),
                clock.instant());
        passed.stream()
                .filter(untold::contains)
                .forEach(other -> journal.record(
                        attempt.actor(),
                        "passed-over",
                        other.number().toString(),
                        Map.of("move", attempt.move(), "place", other.place(), "for", number, "at-place", one.place()),
                        clock.instant()));
    }
}
