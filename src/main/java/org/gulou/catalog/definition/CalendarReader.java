package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gulou.kernel.Place;
import org.gulou.kernel.WorkingCalendar;

/** Reads {@code calendars/cn-workdays.csv}: date, {@code holiday} or {@code makeup_workday}, and the occasion. */
final class CalendarReader {
    private static final String FILE = "calendars/cn-workdays.csv";

    private CalendarReader() {}

    static WorkingCalendar read(Sources sources) {
        List<String> lines = sources.text(FILE).stream().flatMap(String::lines).toList();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> makeUpDays = new HashSet<>();
        int last = Integer.MIN_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            try {
                LocalDate day = LocalDate.parse(cells[0]);
                ("holiday".equals(cells.length > 1 ? cells[1] : "") ? holidays : makeUpDays).add(day);
                last = Math.max(last, day.getYear());
            } catch (DateTimeException notADay) {
                sources.mistakes()
                        .at(new Place(FILE, i + 1, 1), say("Expected a day like 2026-10-01, got '{day}'.", cells[0]));
            }
        }
        return new WorkingCalendar(holidays, makeUpDays, last);
    }
}
