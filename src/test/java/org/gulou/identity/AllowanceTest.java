package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Allowance THREE =
            new Allowance(3, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofHours(1));

    @Test
    void pausesBeginAfterTheFreeTriesAndDouble() {
        assertThat(new Duration[] {THREE.pauseAfter(2), THREE.pauseAfter(3), THREE.pauseAfter(4), THREE.pauseAfter(5)})
                .containsExactly(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Property
    void nobodyIsEverLockedOut(@ForAll @IntRange(min = 0) int tries) {
        assertThat(THREE.pauseAfter(tries)).isBetween(Duration.ZERO, Duration.ofSeconds(30));
    }
}
