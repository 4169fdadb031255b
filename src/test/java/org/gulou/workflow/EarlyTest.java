package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Period;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Entry;
import org.gulou.workflow.clock.Light;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When half of the time of a clock is gone, and when so much of it is left; begun on Monday, 2 March 2026, at ten. */
class EarlyTest {
    private static final Instant NOW = Story.instant("2026-03-02T10:00");

    private static ClockLedger clock(String limit) {
        return new ClockLedger(
                "clock",
                LocalizedText.NONE,
                List.of(new Entry.Started(NOW, LocalizedText.NONE)),
                Period.parse(limit).orElseThrow(),
                Story.CALENDAR,
                false);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, OfficeTime.ZONE);
    }

    @ParameterizedTest
    @CsvSource({
        "20 working days, 7 days, 2026-03-24T00:00",
        "20 working days, 5 working days, 2026-03-24T00:00",
        "6 months, 10 days, 2026-08-24T00:00",
        "6 months, 2 months, 2026-07-03T00:00",
        "2 years, 3 months, 2027-12-03T00:00",
        "3 years, 1 year, 2028-03-03T00:00",
        "2 days, 12 hours, 2026-03-04T12:00"
    })
    void soMuchIsLeftFromThenOn(String limit, String left, LocalDateTime from) {
        assertThat(local(clock(limit).dueBut(Period.parse(left).orElseThrow(), NOW)))
                .isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "20 working days, 2026-03-17T00:00",
        "5 days, 2026-03-06T00:00",
        "1 year, 2026-09-03T00:00",
        "3 years, 2027-09-03T00:00",
        "1 month, 2026-03-19T00:00",
        "3 months, 2026-04-18T00:00",
        "1 hour, 2026-03-02T10:30",
        "72 hours, 2026-03-03T22:00"
    })
    void halfIsGoneThen(String limit, LocalDateTime then) {
        assertThat(local(clock(limit).half(NOW))).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({"2 hours, 2026-03-02", "24 hours, 2026-03-03", "100 hours, 2026-03-05"})
    void aClockOfHoursTurnsOnTheDayAtWhoseEndItsLightIsNotGreen(String limit, LocalDate turns) {
        assertThat(clock(limit).yellowOn(NOW)).contains(turns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 day", "9 days", "7 working days", "20 working days", "2 months", "1 year"})
    void itsLightIsGreenUntilTheDayOnWhichItTurns(String limit) {
        ClockLedger clock = clock(limit);
        LocalDate turns = clock.yellowOn(NOW).orElse(OfficeTime.day(NOW));

        assertThat(OfficeTime.day(NOW).datesUntil(clock.dueDay(NOW).plusDays(1)))
                .allSatisfy(day -> assertThat(clock.light(OfficeTime.startOf(day)) == Light.GREEN)
                        .as(day.toString())
                        .isEqualTo(day.isBefore(turns)));
    }
}
