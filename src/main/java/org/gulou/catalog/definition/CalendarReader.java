package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.Place;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.kernel.WorkingCalendars;
import org.gulou.places.Places;

/**
 * Reads {@code calendars/cn-workdays.csv} and what regions lay over it, such as {@code calendars/522600.csv}: date, {@code
 * holiday} or {@code makeup_workday}, and the occasion.
 */
public final class CalendarReader {
    private static final String FILE = "calendars/cn-workdays.csv";
    private static final String REGIONAL = "calendars/[0-9]+\\.csv";
    private static final String HOLIDAY = "holiday";
    private static final String MAKE_UP_DAY = "makeup_workday";

    private CalendarReader() {}

    /** The days of one file. */
    private record Days(Set<LocalDate> holidays, Set<LocalDate> workdays) {
        /** The last year of which it says anything. */
        private int lastYear() {
            var all = new TreeSet<>(holidays);
            all.addAll(workdays);
            return all.isEmpty() ? Integer.MIN_VALUE : all.getLast().getYear();
        }
    }

    /** The common calendar of a catalogue that was judged before: what cannot be read in it is passed over. */
    public static WorkingCalendar of(Folder folder) {
        byte[] file = folder.files().getOrDefault(FILE, new byte[0]);
        return common(
                days(FILE, new String(file, StandardCharsets.UTF_8).lines().toList(), new Mistakes()));
    }

    static WorkingCalendars read(Sources sources, Places places) {
        var overlays = new HashMap<DivisionCode, WorkingCalendars.Overlay>();
        for (String path : sources.paths(REGIONAL)) {
            Days days = days(path, lines(sources, path), sources.mistakes());
            String code = path.replaceAll("\\D", "");
            Optional<DivisionCode> place =
                    DivisionCode.parse(code).filter(at -> places.division(at).isPresent());
            place.ifPresentOrElse(
                    at -> overlays.put(at, new WorkingCalendars.Overlay(days.holidays(), days.workdays())),
                    () -> sources.mistakes()
                            .at(
                                    new Place(path, 1, 1),
                                    say("There is no division '{code}'.", code),
                                    say("Name the file after a code of vocabularies/divisions.csv.")));
        }
        return WorkingCalendars.of(common(days(FILE, lines(sources, FILE), sources.mistakes())), Map.copyOf(overlays));
    }

    private static WorkingCalendar common(Days days) {
        return new WorkingCalendar(days.holidays(), days.workdays(), days.lastYear());
    }

    private static List<String> lines(Sources sources, String path) {
        return sources.text(path).stream().flatMap(String::lines).toList();
    }

    private static Days days(String path, List<String> lines, Mistakes mistakes) {
        var days = new Days(new HashSet<>(), new HashSet<>());
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            String kind = cells.length > 1 ? cells[1] : "";
            if (!kind.equals(HOLIDAY) && !kind.equals(MAKE_UP_DAY)) {
                mistakes.at(
                        new Place(path, i + 1, cells[0].length() + 2),
                        say("Expected {holiday} or {workday}, got '{kind}'.", HOLIDAY, MAKE_UP_DAY, kind));
            }
            try {
                LocalDate day = LocalDate.parse(cells[0]);
                (kind.equals(HOLIDAY) ? days.holidays() : days.workdays()).add(day);
            } catch (DateTimeException notADay) {
                mistakes.at(new Place(path, i + 1, 1), say("Expected a day like 2026-10-01, got '{day}'.", cells[0]));
            }
        }
        return days;
    }
}
