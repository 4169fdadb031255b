package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.gulou.kernel.OfficeTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody for whom a case waits hears of it once more. */
class RemindersTest {
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OfficeTime.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-02T15:30, 2026-03-18T00:00, 2026-03-15T09:00
            2026-03-02T15:30, 2026-03-08T00:00, 2026-03-05T09:00
            2026-03-02T15:30, 2026-03-06T00:00, 2026-03-04T09:00
            2026-03-02T08:00, 2026-03-05T00:00, 2026-03-03T09:00
            """)
    void itIsOnTheMorningOfTheThirdLastDayOrInTheMiddleOfAShorterTime(String since, String end, String reminded) {
        assertThat(Reminders.at(at(since), at(end))).contains(at(reminded));
    }

    @Test
    void whoHasLittleTimeWasJustAsked() {
        assertThat(Reminders.at(at("2026-03-02T15:30"), at("2026-03-04T00:00"))).isEmpty();
        assertThat(Reminders.at(at("2026-03-02T15:30"), at("2026-03-02T17:30"))).isEmpty();
    }
}
