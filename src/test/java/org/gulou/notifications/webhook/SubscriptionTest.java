package org.gulou.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static Subscription to(EventType type, Optional<String> service) {
        return new Subscription(
                "s-1",
                new Subscription.Wish("示例系统", "https://receiver.example/", Set.of(type), service),
                Secret.fresh(),
                "管理员",
                NOW);
    }

    @Test
    void itHearsOfItsTypesAndServiceOnly() {
        Subscription ends = to(EventType.CASE_ENDED, Optional.of("out-of-area-care"));

        assertThat(ends.wants(EventType.CASE_ENDED, "out-of-area-care")).isTrue();
        assertThat(ends.wants(EventType.CASE_FILED, "out-of-area-care")).isFalse();
        assertThat(ends.wants(EventType.CASE_ENDED, "legal-aid")).isFalse();
    }

    @Test
    void whatIsStoppedHearsNothingUntilItIsResumed() {
        Subscription all = to(EventType.CASE_FILED, Optional.empty());

        all.stop(NOW);
        assertThat(all.wants(EventType.CASE_FILED, "legal-aid")).isFalse();
        all.resume();

        assertThat(all.wants(EventType.CASE_FILED, "legal-aid")).isTrue();
    }

    @Test
    void whoDoesNotAnswerIsLeftAloneForLongerEachTimeAndForAnHourAtMost() {
        Subscription silent = to(EventType.CASE_FILED, Optional.empty());

        silent.failed(NOW);
        assertThat(silent.restsUntil()).contains(NOW.plusSeconds(30));
        silent.failed(NOW);
        assertThat(silent.restsUntil()).contains(NOW.plusSeconds(60));
        for (int i = 0; i < 20; i++) {
            silent.failed(NOW);
        }
        assertThat(silent.restsUntil()).contains(NOW.plus(Duration.ofHours(1)));
        silent.answered();

        assertThat(silent.restsUntil()).isEmpty();
    }

    @Test
    void afterAnotherSecretBothSignUntilItsTimeIsOver() {
        Subscription renewed = to(EventType.CASE_FILED, Optional.empty());
        Secret before = renewed.secrets(NOW).getFirst();
        Secret fresh = Secret.fresh();
        Instant end = NOW.plus(Upkeep.BOTH);

        renewed.renew(fresh, end);

        assertThat(renewed.secrets(end.minusSeconds(1))).containsExactly(fresh, before);
        assertThat(renewed.bothUntil(NOW)).contains(end);
        assertThat(renewed.secrets(end)).containsExactly(fresh);
    }
}
