package org.gulou.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Which days the offices work: Monday to Friday, less the public holidays, plus the weekend days worked to make up for
 * them (调休). Source: the State Council's yearly notice.
 *
 * @param holidays days off, whatever the weekday
 * @param makeUpDays weekend days that are worked
 * @param lastYear the last year whose notice is included; later days are provisional: weekdays less the holidays fixed by date
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, int lastYear) {
    /** Where nobody has said which calendar counts: no day but a Saturday or Sunday is off. */
    public static final WorkingCalendar WEEKDAYS_ONLY = new WorkingCalendar(Set.of(), Set.of(), Integer.MIN_VALUE);

    /** New Year, Labour Day and National Day. Source: 全国年节及纪念日放假办法 (2024), article 2. */
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    public boolean works(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** Whether {@code day} is a public holiday; in a year without its notice, one of those that are fixed by date. */
    public boolean isHoliday(LocalDate day) {
        return holidays.contains(day)
                || (lastYear != WEEKDAYS_ONLY.lastYear && provisional(day) && isFixedHoliday(day));
    }

    /** Whether {@code day} lies in a year whose notice has not been published. */
    public boolean provisional(LocalDate day) {
        return day.getYear() > lastYear;
    }

    /**
     * Whether {@code day} is off in every year, whatever its notice says. Holidays of the lunar calendar are none of these, nor
     * are days that a notice adds.
     */
    public static boolean isFixedHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day));
    }

    /** The {@code count}-th working day after {@code start}, or before it where it is negative; the start itself is day 0. */
    public LocalDate plus(LocalDate start, int count) {
        LocalDate day = start;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(Integer.signum(count));
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (works(day)) {
                count++;
            }
        }
        return count;
    }

    /** {@code day} itself if the offices work on it, else the next working day. */
    public LocalDate orNext(LocalDate day) {
        LocalDate next = day;
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
