package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gulou.kernel.OfficeTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static Instant at(String office) {
        return LocalDateTime.parse(office).atZone(OfficeTime.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T22:00, 2026-03-03T07:00",
        "2026-03-02T23:59, 2026-03-03T07:00",
        "2026-03-03T00:00, 2026-03-03T07:00",
        "2026-03-03T06:59, 2026-03-03T07:00"
    })
    void whatComesByNightWaitsForTheMorning(String now, String morning) {
        assertThat(QuietHours.until(at(now))).contains(at(morning));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T07:00", "2026-03-02T12:00", "2026-03-02T21:59"})
    void whatComesByDayWaitsForNothing(String now) {
        assertThat(QuietHours.until(at(now))).isEmpty();
    }

    @Property(tries = 200)
    void theMorningIsNoNightAndLessThanADayAway(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant now = Instant.ofEpochSecond(second);

        Optional<Instant> morning = QuietHours.until(now);

        assertThat(morning.stream())
                .allSatisfy(later -> assertThat(later).isAfter(now).isBefore(now.plusSeconds(9 * 3600 + 1)))
                .allSatisfy(later -> assertThat(QuietHours.until(later)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T23:00, true", "2026-03-03T10:59, true", "2026-03-03T11:00, false"})
    void whatIsDueInHoursCannotWait(String due, boolean urgent) {
        assertThat(QuietHours.isUrgent(at("2026-03-02T23:00"), at(due))).isEqualTo(urgent);
    }
}
