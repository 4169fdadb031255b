package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    /** Spring Festival 2026 as announced: off from 15 to 23 February, worked on Saturday the 14th and the 28th. */
    private static final WorkingCalendar SPRING_2026 = new WorkingCalendar(
            Stream.iterate(LocalDate.of(2026, 2, 15), day -> day.plusDays(1))
                    .limit(9)
                    .collect(Collectors.toSet()),
            Set.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28)),
            2026);

    @Test
    void twentyDaysFromTheFridayBeforeSpringFestivalCrossBothMakeUpSaturdays() {
        assertThat(SPRING_2026.plus(LocalDate.of(2026, 2, 13), 20)).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    void aMakeUpSaturdayIsDayZeroLikeAnyWorkingDay() {
        assertThat(SPRING_2026.plus(LocalDate.of(2026, 2, 14), 20)).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void countingBackFromTheDueDayGivesTheDaysThatWereAdded() {
        assertThat(SPRING_2026.between(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 3, 19)))
                .isEqualTo(20);
    }

    @Test
    void twentyDaysBackCrossTheFestivalToo() {
        assertThat(SPRING_2026.plus(LocalDate.of(2026, 3, 19), -20)).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(SPRING_2026.plus(LocalDate.of(2026, 3, 1), -1)).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aYearWithoutItsNoticeIsProvisional() {
        assertThat(SPRING_2026.provisional(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @Test
    void aYearWithoutItsNoticeHasTheHolidaysThatAreFixedByDate() {
        assertThat(SPRING_2026.plus(LocalDate.of(2026, 12, 24), 10)).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(SPRING_2026.works(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(SPRING_2026.works(LocalDate.of(2027, 10, 4))).isTrue();
        assertThat(WorkingCalendar.WEEKDAYS_ONLY.works(LocalDate.of(2027, 10, 1)))
                .isTrue();
    }

    @Test
    void anOfficialPeriodThatEndsOnADayOffEndsOnTheNextWorkingDay() {
        assertThat(SPRING_2026.orNext(LocalDate.of(2026, 2, 15))).isEqualTo(LocalDate.of(2026, 2, 24));
    }
}
