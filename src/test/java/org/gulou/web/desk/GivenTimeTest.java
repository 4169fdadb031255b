package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTimeTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 9, 10, 0);

    @ParameterizedTest
    @CsvSource({"2026-03-09T10:05", "2026-03-14T23:55", "2027-03-09T10:00"})
    void anOfficialGivesAnyFullFiveMinutesWithinAYear(LocalDateTime start) {
        assertThat(new GivenTime(start).wrong(NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09T10:07", "2026-03-09T10:05:01", "2026-03-09T10:05:00.5"})
    void noTimeBeginsBetweenTwoStepsOfFiveMinutes(LocalDateTime start) {
        assertThat(new GivenTime(start).wrong(NOW)).contains("desk.visit.wrong.minutes");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-09T10:05", "2226-03-09T10:00"})
    void aTimeMoreThanAYearOffIsASlip(LocalDateTime start) {
        assertThat(new GivenTime(start).wrong(NOW)).contains("desk.visit.wrong.far");
    }
}
