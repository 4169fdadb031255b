package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RationTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:10Z");

    @Test
    void whoAsksTooMuchComesAgainWithTheNextMinute() {
        var ration = new Ration();
        for (int asked = 0; asked < Ration.MOST; asked++) {
            assertThat(ration.keep("a", NOON)).isEmpty();
        }

        assertThat(ration.keep("a", NOON)).isEqualTo(OptionalLong.of(50));
        assertThat(ration.keep("b", NOON)).as("another system").isEmpty();
        assertThat(ration.keep("a", NOON.plusSeconds(50))).isEmpty();
    }
}
