package org.gulou.workflow.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;

/**
 * What happened to one clock of one case. The due date is derived from it each time: only the ledger and the calendar
 * move it. A pause that still lasts is taken to end now, so the due date of a standing clock moves on with each day.
 *
 * @param clock the id of the clock
 * @param label its name for people
 * @param entries in order, the first {@link Entry.Started}
 * @param limit as frozen when the clock started
 * @param endsOnWorkday whether an end on a day off moves to the next working day: a limit set for a person does, a
 *     notice ends exactly
 */
public record ClockLedger(
        String clock,
        LocalizedText label,
        List<Entry> entries,
        Period limit,
        WorkingCalendar calendar,
        boolean endsOnWorkday) {
    public ClockLedger {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || !(entries.getFirst() instanceof Entry.Started)) {
            throw new IllegalArgumentException("The ledger of clock " + clock + " begins with a start, not " + entries);
        }
    }

    public Instant started() {
        return entries.getFirst().at();
    }

    public Optional<Instant> stopped() {
        return entries.getLast() instanceof Entry.Stopped stop ? Optional.of(stop.at()) : Optional.empty();
    }

    /** Whether it stands, to go on later. */
    public boolean isPaused() {
        return stopped().isEmpty() && openPause().isPresent();
    }

    public boolean isRunning() {
        return stopped().isEmpty() && openPause().isEmpty();
    }

    /** The instant from which the case is overdue: 24:00 of {@link #dueDay}, or an instant where hours are counted. */
    public Instant due(Instant now) {
        Instant counted = counted(now);
        return endsOnWorkday && !limit.unit().ofTheClock()
                ? Count.endOf(calendar.orNext(Count.lastDayBefore(counted)))
                : counted;
    }

    /** The day off on which it would end, if it did not end on a working day. */
    Optional<LocalDate> movedToWorkday(Instant now) {
        LocalDate counted = Count.lastDayBefore(counted(now));
        return Optional.of(counted).filter(day -> !day.equals(dueDay(now)) && !calendar.works(day));
    }

    private Instant counted(Instant now) {
        Count count = count(now);
        Instant due = count.plus(OfficeTime.day(started()), started(), limit);
        for (Entry entry : entries) {
            if (entry instanceof Entry.Extended extended) {
                due = count.plus(Count.lastDayBefore(due), due, extended.by());
            }
        }
        return due;
    }

    /**
     * The first day from now on which the light is not green at its beginning; where hours are counted, at its end. Days only
     * make it worse, so half of them need no look.
     */
    public Optional<LocalDate> yellowOn(Instant now) {
        LocalDate first = OfficeTime.day(now);
        LocalDate last = dueDay(now);
        if (last.isBefore(first) || isGreen(last)) {
            return Optional.empty();
        }
        while (first.isBefore(last)) {
            LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
            if (isGreen(middle)) {
                first = middle.plusDays(1);
            } else {
                last = middle;
            }
        }
        return Optional.of(last);
    }

    private boolean isGreen(LocalDate day) {
        return light(limit.unit().ofTheClock() ? Count.endOf(day) : OfficeTime.startOf(day)) == Light.GREEN;
    }

    /** The instant at which half of the time is gone; an odd number of days counts to the first half. */
    public Instant half(Instant now) {
        Period whole = limit.finer();
        if (whole.unit() == Period.Unit.MONTHS && whole.amount() % 2 == 1) {
            var before = new Period(whole.amount() / 2, Period.Unit.MONTHS);
            var after = new Period(before.amount() + 1, Period.Unit.MONTHS);
            return Count.endOf(
                    Count.middle(with(before).dueDay(now), with(after).dueDay(now)));
        }
        return with(new Period((whole.amount() + 1) / 2, whole.unit())).due(now);
    }

    /** The instant from which only {@code rest} is left. */
    public Instant dueBut(Period rest, Instant now) {
        if (rest.unit() == limit.unit() && rest.amount() <= limit.amount()) {
            return with(new Period(limit.amount() - rest.amount(), limit.unit()))
                    .due(now);
        }
        LocalDate due = dueDay(now);
        return switch (rest.unit()) {
            case HOURS, MINUTES -> due(now).minus(rest.duration());
            case WORKING_DAYS -> Count.endOf(workingDaysBefore(due, rest.amount()));
            case DAYS -> Count.endOf(due.minusDays(rest.amount()));
            case WEEKS -> Count.endOf(due.minusWeeks(rest.amount()));
            case MONTHS -> Count.endOf(due.minusMonths(rest.amount()));
            case YEARS -> Count.endOf(due.minusYears(rest.amount()));
        };
    }

    /** The last day behind which so many working days come until {@code due}; none before the start. */
    private LocalDate workingDaysBefore(LocalDate due, int amount) {
        LocalDate day = due;
        while (calendar.between(day, due) < amount && !Count.endOf(day).isBefore(started())) {
            day = day.minusDays(1);
        }
        return day;
    }

    private ClockLedger with(Period other) {
        return new ClockLedger(clock, label, entries, other, calendar, endsOnWorkday);
    }

    /** The last day on which it is in time. */
    public LocalDate dueDay(Instant now) {
        Instant due = due(now);
        return due.equals(started()) ? OfficeTime.day(due) : Count.lastDayBefore(due);
    }

    /** The time until it is due, for sorting; negative when overdue. A stopped clock keeps what it had left. */
    public Duration left(Instant now) {
        return Duration.between(asOf(now), due(now));
    }

    public boolean isOverdue(Instant now) {
        return !asOf(now).isBefore(due(now));
    }

    public Light light(Instant now) {
        if (isOverdue(now)) {
            return Light.RED;
        }
        return isNear(now) ? Light.YELLOW : Light.GREEN;
    }

    private boolean isNear(Instant now) {
        Count count = count(now);
        if (limit.unit().ofTheClock()) {
            Duration all = count.running(started(), due(now));
            return left(now).multipliedBy(5).compareTo(all) <= 0;
        }
        LocalDate today = OfficeTime.day(asOf(now));
        LocalDate last = dueDay(now);
        return calendar.between(today, last) <= 1
                || 5 * count.between(today, last, unit()) <= count.between(OfficeTime.day(started()), last, unit());
    }

    /**
     * Whether the due date hangs on a year whose calendar is not published yet. It has then no legal effect by itself,
     * and is derived anew when the year is loaded.
     */
    public boolean isProvisional(Instant now) {
        boolean countsWorkingDays = (endsOnWorkday && !limit.unit().ofTheClock())
                || limit.unit() == Period.Unit.WORKING_DAYS
                || extensions().stream().anyMatch(period -> period.unit() == Period.Unit.WORKING_DAYS);
        return countsWorkingDays && calendar.provisional(dueDay(now));
    }

    /** Why this date: line by line, in order of days. */
    public List<Line> explain(Instant now) {
        return new Explanation(this, count(now), now).lines();
    }

    /** The pauses so far, the one that still lasts ending now. */
    List<Count.Pause> pauses(Instant now) {
        var pauses = new ArrayList<Count.Pause>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Paused paused) {
                Optional<Instant> resumed = entries.subList(i, entries.size()).stream()
                        .filter(Entry.Resumed.class::isInstance)
                        .findFirst()
                        .map(Entry::at);
                Instant end = resumed.orElseGet(() -> asOf(now));
                if (!end.isBefore(paused.at())) {
                    pauses.add(new Count.Pause(paused.at(), end, resumed.isEmpty()));
                }
            }
        }
        return pauses;
    }

    private List<Period> extensions() {
        return entries.stream()
                .filter(Entry.Extended.class::isInstance)
                .map(entry -> ((Entry.Extended) entry).by())
                .toList();
    }

    private Optional<Entry> openPause() {
        return entries.stream()
                .filter(entry -> entry instanceof Entry.Paused || entry instanceof Entry.Resumed)
                .reduce((before, after) -> after)
                .filter(Entry.Paused.class::isInstance);
    }

    private Period.Unit unit() {
        return limit.unit() == Period.Unit.WORKING_DAYS ? Period.Unit.WORKING_DAYS : Period.Unit.DAYS;
    }

    private Instant asOf(Instant now) {
        return stopped().filter(now::isAfter).orElse(now);
    }

    private Count count(Instant now) {
        return new Count(calendar, pauses(now));
    }
}
