package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    @Transactional(TxType.REQUIRES_NEW)
    Desk.Outcome alone(CaseNumber number, Attempt attempt, Set<String> shut) {
        return desk.actUnseen(number, attempt, shut);
    }

    /** Locks the cases by number before the first is touched, so that two batches never wait for each other. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Batches.Line> together(List<CaseNumber> numbers, Attempt attempt) {
        numbers.stream().sorted(Comparator.comparing(CaseNumber::toString)).forEach(registry::locked);
        var lines = new ArrayList<Batches.Line>();
        for (CaseNumber number : numbers) {
            var line = new Batches.Line(number, desk.actUnseen(number, attempt, Set.of()));
            if (!line.isDone()) {
                throw new Hindered(line);
            }
            lines.add(line);
        }
        return List.copyOf(lines);
    }
}
