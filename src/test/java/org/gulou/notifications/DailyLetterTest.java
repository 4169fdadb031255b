package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.gulou.kernel.OfficeTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyLetterTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:29, 2026-03-02T08:30",
        "2026-03-02T08:30, 2026-03-03T08:30",
        "2026-03-02T23:59, 2026-03-03T08:30",
        "2026-12-31T12:00, 2027-01-01T08:30"
    })
    void theNextLetterIsWrittenAtHalfPastEightByTheOfficesClock(String now, String next) {
        assertThat(DailyLetter.next(at(now))).isEqualTo(at(next));
    }

    private static Instant at(String office) {
        return LocalDateTime.parse(office).atZone(OfficeTime.ZONE).toInstant();
    }
}
