package org.gulou.cases.appointments.times;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.WorkingCalendar;

/**
 * When people may come to one body. A week counts from a day on, until the next one does. A service may have weeks of its
 * own; its seats are then counted apart from those of all others.
 *
 * @param weeks by the id of the service, with those for all services at {@link #ALL}, each by its first day
 * @param days the special days, for all services
 * @param calendar closes what is no special day: holidays, the weekend days worked for them, because nobody says as which
 *     weekday these are worked; of a year whose holidays are not known yet those that every year has
 */
public record Timetable(
        Map<String, NavigableMap<LocalDate, Week>> weeks, Map<LocalDate, SpecialDay> days, WorkingCalendar calendar) {
    /** Stands for all services that have no weeks of their own. */
    public static final String ALL = "";

    public Timetable {
        weeks = weeks.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> new TreeMap<>(each.getValue())));
        days = Map.copyOf(days);
    }

    /** Whose seats a visit for a service takes on a day: {@link #ALL}, or the service's own. */
    String seatsOf(String service, LocalDate day) {
        return weekOf(service, day).isPresent() ? service : ALL;
    }

    private Optional<Week> weekOf(String name, LocalDate day) {
        return Optional.ofNullable(weeks.get(name))
                .map(each -> each.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    private Optional<Week> week(String service, LocalDate day) {
        return weekOf(service, day).or(() -> weekOf(ALL, day));
    }

    /** Whether people may come for a service in some week from {@code today} on, or on a special day. */
    public boolean hasTimes(String service, LocalDate today) {
        Stream<LocalDate> begins = Stream.of(service, ALL)
                .flatMap(name -> Optional.ofNullable(weeks.get(name)).stream())
                .flatMap(each -> each.tailMap(today, true).keySet().stream());
        return Stream.concat(Stream.of(today), begins)
                        .flatMap(day -> week(service, day).stream())
                        .anyMatch(week -> !week.isClosed())
                || days.keySet().stream()
                        .anyMatch(day ->
                                !day.isBefore(today) && !hours(service, day).isEmpty());
    }

    /** The hours of a day. */
    public List<Hours> hours(String service, LocalDate day) {
        return week(service, day).map(week -> hours(week, day)).orElse(List.of());
    }

    private List<Hours> hours(Week week, LocalDate day) {
        SpecialDay special = days.get(day);
        if (special == null) {
            return closes(day) ? List.of() : week.on(day.getDayOfWeek());
        }
        return switch (special) {
            case SpecialDay.Closed closed -> List.of();
            case SpecialDay.Like like -> week.on(like.weekday());
            case SpecialDay.Open open -> open.hours();
        };
    }

    private boolean closes(LocalDate day) {
        return calendar.isHoliday(day) || calendar.makeUpDays().contains(day);
    }

    /** How many are served at once at a moment; 0 where nobody is. */
    int seats(String service, LocalDateTime at) {
        return hours(service, at.toLocalDate()).stream()
                .filter(hours -> hours.holds(at.toLocalTime()))
                .mapToInt(Hours::seats)
                .findFirst()
                .orElse(0);
    }

    /** Where a visit within the hours is; empty for the address of the office, and for a visit beside them. */
    public LocalizedText place(String service, LocalDateTime at) {
        return seats(service, at) > 0
                ? week(service, at.toLocalDate()).map(Week::place).orElse(LocalizedText.NONE)
                : LocalizedText.NONE;
    }

    /** The times of a day at which a visit of such length can begin, in order, however many of them are taken. */
    List<Opening> openings(String service, LocalDate day, Duration takes) {
        return week(service, day)
                .map(week -> hours(week, day).stream()
                        .flatMap(hours -> hours.starts(week.slot(), takes).stream()
                                .map(start -> opening(service, day.atTime(start), takes, hours.seats())))
                        .sorted(Comparator.comparing(Opening::start))
                        .toList())
                .orElse(List.of());
    }

    private Opening opening(String service, LocalDateTime start, Duration takes, int seats) {
        return new Opening(
                seatsOf(service, start.toLocalDate()),
                Stream.iterate(start, at -> at.isBefore(start.plus(takes)), at -> at.plus(Opening.STEP))
                        .map(at -> new Opening.Step(at, seats))
                        .toList());
    }

    /**
     * What a visit takes that an official gives at any time: a place wherever the office receives people, and none beside
     * that; empty where no step of it is within the hours.
     */
    Optional<Opening> places(String service, LocalDateTime start, Duration takes) {
        long beside = start.toLocalTime().toNanoOfDay() % Opening.STEP.toNanos();
        List<Opening.Step> steps = Stream.iterate(
                        start.minusNanos(beside), at -> at.isBefore(start.plus(takes)), at -> at.plus(Opening.STEP))
                .map(at -> Map.entry(at, seats(service, at)))
                .filter(each -> each.getValue() > 0)
                .map(each -> new Opening.Step(each.getKey(), each.getValue()))
                .toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opening(seatsOf(service, start.toLocalDate()), steps));
    }

    /** The one of {@link #openings} that begins then. */
    public Optional<Opening> opening(String service, LocalDateTime start, Duration takes) {
        return openings(service, start.toLocalDate(), takes).stream()
                .filter(opening -> opening.start().equals(start))
                .findFirst();
    }
}
