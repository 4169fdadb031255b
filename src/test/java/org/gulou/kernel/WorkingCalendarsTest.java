package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarsTest {
    private static final DivisionCode PREFECTURE = new DivisionCode("522600");
    private static final DivisionCode COUNTY = new DivisionCode("522601");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 2, 16);
    private static final LocalDate MAKE_UP_DAY = LocalDate.of(2026, 2, 28);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 7, 23);
    private static final WorkingCalendar COMMON = new WorkingCalendar(Set.of(HOLIDAY), Set.of(MAKE_UP_DAY), 2026);

    private static WorkingCalendars laidOver(Map<DivisionCode, WorkingCalendars.Overlay> overlays) {
        return WorkingCalendars.of(COMMON, overlays);
    }

    private static WorkingCalendars.Overlay off(LocalDate day) {
        return new WorkingCalendars.Overlay(Set.of(day), Set.of());
    }

    private static WorkingCalendars.Overlay worked(LocalDate day) {
        return new WorkingCalendars.Overlay(Set.of(), Set.of(day));
    }

    @Test
    void aRegionIsOffOnItsOwnDaysEvenIfTheyAreWorkedElsewhere() {
        WorkingCalendar there = laidOver(Map.of(PREFECTURE, off(MAKE_UP_DAY))).of(COUNTY);

        assertThat(there.works(MAKE_UP_DAY)).isFalse();
        assertThat(there.isHoliday(MAKE_UP_DAY)).isTrue();
        assertThat(there.works(HOLIDAY)).isFalse();
    }

    @Test
    void aRegionWorksOnItsOwnDaysEvenIfTheyAreOffElsewhere() {
        WorkingCalendar there = laidOver(Map.of(PREFECTURE, worked(HOLIDAY))).of(COUNTY);

        assertThat(there.works(HOLIDAY)).isTrue();
        assertThat(there.isHoliday(HOLIDAY)).isFalse();
    }

    @Test
    void ofRegionsWithinOneAnotherTheSmallerCounts() {
        WorkingCalendars calendars = laidOver(Map.of(PREFECTURE, off(THURSDAY), COUNTY, worked(THURSDAY)));

        assertThat(calendars.of(PREFECTURE).works(THURSDAY)).isFalse();
        assertThat(calendars.of(new DivisionCode("522622")).works(THURSDAY)).isFalse();
        assertThat(calendars.of(new DivisionCode("522601001")).works(THURSDAY)).isTrue();
    }

    @Test
    void elsewhereTheCommonCalendarCounts() {
        WorkingCalendars calendars = laidOver(Map.of(PREFECTURE, off(THURSDAY)));

        assertThat(calendars.of(new DivisionCode("520103"))).isEqualTo(COMMON);
        assertThat(calendars.of(new DivisionCode("520000"))).isEqualTo(COMMON);
    }

    @Test
    void theDaysOfARegionMakeNoYearKnown() {
        LocalDate later = LocalDate.of(2027, 7, 23);

        WorkingCalendar there = laidOver(Map.of(PREFECTURE, off(later))).of(PREFECTURE);

        assertThat(there.works(later)).isFalse();
        assertThat(there.provisional(later)).isTrue();
    }
}
