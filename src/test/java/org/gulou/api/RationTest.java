package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PaceOfSystemsTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:10Z");

    @Test
    void whoAsksTooMuchComesAgainWithTheNextMinute() {
        var pace = new Pace();
        for (int asked = 0; asked < Pace.MOST; asked++) {
            assertThat(pace.keep("a", NOON)).isEmpty();
        }

        assertThat(pace.keep("a", NOON)).isEqualTo(OptionalLong.of(50));
        assertThat(pace.keep("b", NOON)).as("another system").isEmpty();
        assertThat(pace.keep("a", NOON.plusSeconds(50))).isEmpty();
    }
}
