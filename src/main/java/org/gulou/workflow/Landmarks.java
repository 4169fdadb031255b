package org.gulou.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.OfficeTime;

/** The days of a case of which rules, figures and letters speak; what time brings about at 24:00 is of the day that is over. */
public final class Landmarks {
    private static final String ACCEPT = "accept";

    private Landmarks() {}

    /** On which day it was accepted first. */
    public static Optional<LocalDate> acceptedOn(Workflow workflow, List<Act> history) {
        return days(history.stream()
                        .filter(act -> workflow.move(act.move())
                                .filter(move -> move.action().equals(ACCEPT))
                                .isPresent()))
                .findFirst();
    }

    /** On which day it was decided last. */
    public static Optional<LocalDate> decidedOn(Workflow workflow, List<Act> history) {
        return days(history.reversed().stream()
                        .filter(act -> !act.stayed()
                                && workflow.state(act.to())
                                        .end()
                                        .filter(Ending::decides)
                                        .isPresent()))
                .findFirst();
    }

    private static Stream<LocalDate> days(Stream<Act> acts) {
        return acts.map(act -> OfficeTime.day(act.since()));
    }
}
