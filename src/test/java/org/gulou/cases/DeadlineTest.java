package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void whatEndsAtMidnightIsInTimeUntilTheDayBefore() {
        var end = new Deadline(Instant.parse("2026-03-05T16:00:00Z"));

        assertThat(end.isDay()).isTrue();
        assertThat(end.words().in("zh")).isEqualTo("2026年3月5日");
    }

    @Test
    void whereHoursAreCountedTheMinuteIsTold() {
        var end = new Deadline(Instant.parse("2026-03-01T23:10:00Z"));

        assertThat(end.isDay()).isFalse();
        assertThat(end.words().in("en")).isEqualTo("2 March 2026 07:10");
    }
}
