package org.gulou.catalog;

import java.time.LocalDate;
import java.util.Optional;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;

/**
 * When and how the holder of a certificate has it renewed.
 *
 * @param from how long before its last day she may apply
 * @param until how long before its last day she must have applied; empty where that day itself is in time
 * @param tacit whether it counts as renewed while nobody has decided by its last day (Licensing Law, art. 50)
 * @param variant the variant of the service with which she applies
 */
public record Renewal(Period from, Optional<Period> until, boolean tacit, String variant) {
    /** The first day on which she may apply. */
    public LocalDate opens(LocalDate lastDay, WorkingCalendar calendar) {
        return before(lastDay, from, calendar);
    }

    /** The last day on which she may apply. */
    public LocalDate closes(LocalDate lastDay, WorkingCalendar calendar) {
        return until.map(period -> before(lastDay, period, calendar)).orElse(lastDay);
    }

    private static LocalDate before(LocalDate day, Period period, WorkingCalendar calendar) {
        return switch (period.unit()) {
            case DAYS -> day.minusDays(period.amount());
            case WEEKS -> day.minusWeeks(period.amount());
            case MONTHS -> day.minusMonths(period.amount());
            case YEARS -> day.minusYears(period.amount());
            case WORKING_DAYS -> workingDaysBefore(day, period.amount(), calendar);
            case HOURS, MINUTES -> throw new IllegalStateException("A certificate ends with a day, not " + period);
        };
    }

    private static LocalDate workingDaysBefore(LocalDate end, int count, WorkingCalendar calendar) {
        LocalDate day = end;
        for (int left = count; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.works(day)) {
                left--;
            }
        }
        return day;
    }
}
