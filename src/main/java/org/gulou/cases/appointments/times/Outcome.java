package org.gulou.cases.appointments.times;

import java.time.LocalDate;

/** What came of a wish to change when people may come. */
public enum Outcome {
    DONE,
    /** The body is not hers to set times for, or the thing is not there any more. */
    NOT_HERS,
    /** Others of the same day overlap with the hours. */
    OVERLAPS,
    /** The day lies behind, or so far ahead that it must be a slip. */
    NO_DAY,
    /** A week of the service begins on that day already. */
    THERE,
    /** There are enough already. */
    TOO_MANY;

    private static final int FARTHEST_IN_YEARS = 3;

    static boolean isAhead(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusYears(FARTHEST_IN_YEARS));
    }
}
