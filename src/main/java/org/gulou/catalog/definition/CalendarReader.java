package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gulou.kernel.Place;
import org.gulou.kernel.WorkingCalendar;

/** Reads {@code calendars/cn-workdays.csv}: date, {@code holiday} or {@code makeup_workday}, and the occasion. */
public final class CalendarReader {
    private static final String FILE = "calendars/cn-workdays.csv";
    private static final String HOLIDAY = "holiday";
    private static final String MAKE_UP_DAY = "makeup_workday";

    private CalendarReader() {}

    /** The calendar of a catalogue that was judged before: what cannot be read in it is passed over. */
    public static WorkingCalendar of(Folder folder) {
        byte[] file = folder.files().getOrDefault(FILE, new byte[0]);
        return read(new String(file, StandardCharsets.UTF_8).lines().toList(), new Mistakes());
    }

    static WorkingCalendar read(Sources sources) {
        return read(sources.text(FILE).stream().flatMap(String::lines).toList(), sources.mistakes());
    }

    private static WorkingCalendar read(List<String> lines, Mistakes mistakes) {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> makeUpDays = new HashSet<>();
        int last = Integer.MIN_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            String kind = cells.length > 1 ? cells[1] : "";
            if (!kind.equals(HOLIDAY) && !kind.equals(MAKE_UP_DAY)) {
                mistakes.at(
                        new Place(FILE, i + 1, cells[0].length() + 2),
                        say("Expected {holiday} or {workday}, got '{kind}'.", HOLIDAY, MAKE_UP_DAY, kind));
            }
            try {
                LocalDate day = LocalDate.parse(cells[0]);
                (kind.equals(HOLIDAY) ? holidays : makeUpDays).add(day);
                last = Math.max(last, day.getYear());
            } catch (DateTimeException notADay) {
                mistakes.at(new Place(FILE, i + 1, 1), say("Expected a day like 2026-10-01, got '{day}'.", cells[0]));
            }
        }
        return new WorkingCalendar(holidays, makeUpDays, last);
    }
}
