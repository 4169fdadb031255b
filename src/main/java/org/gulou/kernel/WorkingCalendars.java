package org.gulou.kernel;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which calendar the offices of a place work: the common one, and what the regions around the place lay over it.
 * Autonomous prefectures and counties may set holidays of their own. Source: 全国年节及纪念日放假办法, article 4.
 *
 * @param regional of the divisions that have days of their own, the whole calendar
 */
public record WorkingCalendars(WorkingCalendar common, Map<DivisionCode, WorkingCalendar> regional) {
    public static final WorkingCalendars WEEKDAYS_ONLY = new WorkingCalendars(WorkingCalendar.WEEKDAYS_ONLY, Map.of());

    /**
     * What one region sets for itself and everything in it.
     *
     * @param holidays days off there, even if they are worked elsewhere
     * @param workdays days worked there, even if they are off elsewhere
     */
    public record Overlay(Set<LocalDate> holidays, Set<LocalDate> workdays) {
        public Overlay {
            holidays = Set.copyOf(holidays);
            workdays = Set.copyOf(workdays);
        }

        private WorkingCalendar over(WorkingCalendar below) {
            return new WorkingCalendar(
                    changed(below.holidays(), holidays, workdays),
                    changed(below.makeUpDays(), workdays, holidays),
                    below.lastYear());
        }

        private static Set<LocalDate> changed(
                Set<LocalDate> days, Collection<LocalDate> more, Collection<LocalDate> less) {
            var changed = new HashSet<>(days);
            changed.addAll(more);
            changed.removeAll(less);
            return changed;
        }
    }

    public WorkingCalendars {
        regional = Map.copyOf(regional);
    }

    /** Where regions within one another have days of their own, the smaller one counts. */
    public static WorkingCalendars of(WorkingCalendar common, Map<DivisionCode, Overlay> overlays) {
        return new WorkingCalendars(
                common,
                overlays.keySet().stream().collect(toMap(place -> place, place -> merged(common, overlays, place))));
    }

    private static WorkingCalendar merged(
            WorkingCalendar common, Map<DivisionCode, Overlay> overlays, DivisionCode place) {
        WorkingCalendar around =
                place.parent().map(parent -> merged(common, overlays, parent)).orElse(common);
        return Optional.ofNullable(overlays.get(place))
                .map(own -> own.over(around))
                .orElse(around);
    }

    /** The calendar of the offices of {@code place}. */
    public WorkingCalendar of(DivisionCode place) {
        return regional.isEmpty()
                ? common
                : Stream.iterate(Optional.of(place), Optional::isPresent, at -> at.flatMap(DivisionCode::parent))
                        .flatMap(Optional::stream)
                        .filter(regional::containsKey)
                        .findFirst()
                        .map(regional::get)
                        .orElse(common);
    }
}
