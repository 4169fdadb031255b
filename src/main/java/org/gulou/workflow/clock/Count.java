package org.gulou.workflow.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;

/**
 * How legal time passes. The day of the start is day 0; a day counts if the clock runs when it ends, also if it goes on
 * just then; what is counted by the day is due at 24:00; hours and minutes pass by the instant.
 *
 * @param pauses in order, without overlap
 */
record Count(WorkingCalendar calendar, List<Pause> pauses) {
    /**
     * The clock stands from {@code from} (included) until {@code to} (excluded).
     *
     * @param lasts whether it is not over: then {@code to} is the present moment, at which the clock stands, too
     */
    record Pause(Instant from, Instant to, boolean lasts) {
        boolean holdsAt(Instant endOfDay) {
            return from.isBefore(endOfDay) && (to.isAfter(endOfDay) || (lasts && to.equals(endOfDay)));
        }

        Duration within(Instant start, Instant end) {
            Instant first = from.isBefore(start) ? start : from;
            Instant last = to.isAfter(end) ? end : to;
            return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    /** The instant at which {@code day} is over: what is due on it is overdue from here. */
    static Instant endOf(LocalDate day) {
        return OfficeTime.startOf(day.plusDays(1));
    }

    /** The day half way between two; of two such days the later. */
    static LocalDate middle(LocalDate first, LocalDate last) {
        return first.plusDays((ChronoUnit.DAYS.between(first, last) + 1) / 2);
    }

    /** The last day that is over, or not yet begun to be over, at {@code due}. */
    static LocalDate lastDayBefore(Instant due) {
        return OfficeTime.day(due.minusNanos(1));
    }

    /** The instant at which {@code period}, begun on day {@code from} or at {@code instant}, is used up. */
    Instant plus(LocalDate from, Instant instant, Period period) {
        return switch (period.unit()) {
            case WORKING_DAYS, DAYS, WEEKS -> endOf(plusDays(from, period));
            case MONTHS, YEARS -> endOf(plusMonths(from, period));
            case HOURS, MINUTES -> plusRunning(instant, period.duration());
        };
    }

    private LocalDate plusDays(LocalDate from, Period period) {
        int days = period.unit() == Period.Unit.WEEKS ? 7 * period.amount() : period.amount();
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (counts(day, period.unit())) {
                left--;
            }
        }
        return day;
    }

    private LocalDate plusMonths(LocalDate from, Period period) {
        LocalDate day = period.after(from, calendar);
        long owed = days(from, day).filter(this::stands).count();
        while (owed > 0) {
            day = day.plusDays(1);
            if (!stands(day)) {
                owed--;
            }
        }
        return day;
    }

    private Instant plusRunning(Instant start, Duration length) {
        Instant cursor = start;
        Duration left = length;
        for (Pause pause : pauses) {
            if (!pause.to().isAfter(cursor)) {
                continue;
            }
            Instant halt = pause.from().isBefore(cursor) ? cursor : pause.from();
            Duration run = Duration.between(cursor, halt);
            if (run.compareTo(left) >= 0 && !left.isZero()) {
                return cursor.plus(left);
            }
            left = left.minus(run);
            cursor = pause.to();
        }
        return cursor.plus(left);
    }

    /** The days after {@code from} up to and including {@code to} that count. */
    long between(LocalDate from, LocalDate to, Period.Unit unit) {
        return days(from, to).filter(day -> counts(day, unit)).count();
    }

    /** The time from {@code from} to {@code to} in which the clock ran. */
    Duration running(Instant from, Instant to) {
        Duration all = to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        return pauses.stream().map(pause -> pause.within(from, to)).reduce(all, Duration::minus);
    }

    private boolean counts(LocalDate day, Period.Unit unit) {
        return !stands(day) && (unit != Period.Unit.WORKING_DAYS || calendar.works(day));
    }

    /** Whether the clock stands when {@code day} ends. */
    boolean stands(LocalDate day) {
        return !pauses.isEmpty() && stoodAt(endOf(day));
    }

    private boolean stoodAt(Instant endOfDay) {
        return pauses.stream().anyMatch(pause -> pause.holdsAt(endOfDay));
    }

    /** The days after {@code from} up to and including {@code to}. */
    static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? from.plusDays(1).datesUntil(to.plusDays(1)) : Stream.empty();
    }
}
