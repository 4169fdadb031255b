package org.gulou.workflow.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;

/** Tells why a clock is due when it is: what was counted, and what was not. */
final class Explanation {
    private final ClockLedger ledger;
    private final Count count;
    private final Instant now;
    private final List<Line> lines = new ArrayList<>();

    Explanation(ClockLedger ledger, Count count, Instant now) {
        this.ledger = ledger;
        this.count = count;
        this.now = now;
    }

    List<Line> lines() {
        LocalDate start = OfficeTime.day(ledger.started());
        LocalDate due = ledger.dueDay(now);
        for (Entry entry : ledger.entries()) {
            tell(entry);
        }
        if (ledger.limit().unit() == Period.Unit.WORKING_DAYS) {
            daysOff(start, due);
            makeUpDays(start, due);
        }
        lines.sort(Comparator.comparing(Line::day));
        tellDue(due);
        return List.copyOf(lines);
    }

    private boolean ofTheClock() {
        return ledger.limit().unit().ofTheClock();
    }

    private void tell(Entry entry) {
        switch (entry) {
            case Entry.Started(Instant at, LocalizedText cause) -> {
                add(
                        at,
                        ofTheClock() ? "“%s”起算，按时分计算。期限 %s。" : "“%s”起算，当天为第 0 天。期限 %s。",
                        ofTheClock()
                                ? "The clock starts with “%s” and counts by the minute. The limit is %s."
                                : "The clock starts with “%s”; this day is day 0. The limit is %s.",
                        cause,
                        ledger.limit().words());
            }
            case Entry.Paused(Instant at, LocalizedText cause) ->
                add(
                        at,
                        ofTheClock() ? "“%s”期间停止计时，停止的时间不计入。%s" : "“%s”期间停止计时，停止的日子不计入。%s",
                        ofTheClock()
                                ? "It stands during “%s”: that time is not counted.%s"
                                : "It stands during “%s”: days on which it stands are not counted.%s",
                        cause,
                        LocalizedText.NONE);
            case Entry.Resumed(Instant at, LocalizedText cause) ->
                add(at, "“%s”后继续计时。%s", "It goes on after “%s”.%s", cause, LocalizedText.NONE);
            case Entry.Extended(Instant at, String actor, Period by) ->
                add(at, "经批准延长 %s。%s", "It is lengthened by %s, with approval.%s", by.words(), LocalizedText.NONE);
            case Entry.Stopped(Instant at, LocalizedText cause) ->
                add(at, "“%s”时停止。%s", "It stops with “%s”.%s", cause, LocalizedText.NONE);
        }
    }

    /** Each run of days off that holds more than a weekend. */
    private void daysOff(LocalDate start, LocalDate due) {
        WorkingCalendar calendar = ledger.calendar();
        LocalDate first = start.plusDays(1);
        while (!first.isAfter(due)) {
            LocalDate end = first;
            while (!calendar.works(end)) {
                end = end.plusDays(1);
            }
            if (first.datesUntil(end).anyMatch(calendar::isHoliday)) {
                LocalDate last = end.minusDays(1);
                lines.add(new Line(first, told(first, last, "%s 放假，不计入。", "%s: public holiday, not counted.")));
            }
            first = end.plusDays(1);
        }
    }

    private void makeUpDays(LocalDate start, LocalDate due) {
        Count.days(start, due)
                .filter(ledger.calendar().makeUpDays()::contains)
                .filter(day -> !count.stands(day))
                .forEach(day -> {
                    boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
                    lines.add(new Line(
                            day,
                            told(
                                    day,
                                    day,
                                    "%s（" + (saturday ? "周六" : "周日") + "）调休上班，计入。",
                                    "%s is a " + (saturday ? "Saturday" : "Sunday")
                                            + " worked to make up for a holiday: counted.")));
                });
    }

    /** What is said of a day, or of several in a row. */
    private static LocalizedText told(LocalDate first, LocalDate last, String zh, String en) {
        LocalizedText days = first.equals(last)
                ? OfficeTime.words(first)
                : OfficeTime.words(first)
                        .map((language, from) ->
                                from + " – " + OfficeTime.words(last).in(language));
        return days.map((language, day) -> (language.equals(LocalizedText.FIRST_LANGUAGE) ? zh : en).formatted(day));
    }

    private void tellDue(LocalDate due) {
        if (ofTheClock()) {
            LocalizedText instant = OfficeTime.words(ledger.due(now));
            lines.add(new Line(
                    due,
                    instant.map((language, at) -> (language.equals(LocalizedText.FIRST_LANGUAGE)
                                    ? "应于 %s 前办结。"
                                    : "It is due at %s.")
                            .formatted(at))));
        } else {
            ledger.movedToWorkday(now)
                    .ifPresent(off -> lines.add(new Line(
                            due,
                            told(
                                    off,
                                    off,
                                    "%s 是休息日，顺延到下一个工作日。",
                                    "%s is a day off: it ends on the next working day."))));
            lines.add(new Line(due, told(due, due, "应于 %s 24:00 前办结。", "It is due at the end of %s.")));
        }
        if (ledger.isPaused()) {
            lines.add(new Line(
                    due,
                    LocalizedText.of(
                            "目前停止计时：恢复前，到期日逐日顺延。",
                            "It stands at present: until it goes on, the due date moves on each day.")));
        }
        if (ledger.isProvisional(now)) {
            int year = due.getYear();
            lines.add(new Line(
                    due,
                    LocalizedText.of(
                            year + " 年的放假安排尚未公布，此日期为暂定。",
                            "The calendar of " + year + " is not published yet: the date is provisional.")));
        }
    }

    private void add(Instant at, String zh, String en, LocalizedText first, LocalizedText second) {
        lines.add(new Line(
                OfficeTime.day(at),
                LocalizedText.of(
                        zh.formatted(first.in("zh"), second.in("zh")), en.formatted(first.in("en"), second.in("en")))));
    }
}
