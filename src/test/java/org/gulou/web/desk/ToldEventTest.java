package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.junit.jupiter.api.Test;

/** What the story of a case says with events. */
class ToldEventTest {
    private static Act event(String event) {
        return Act.event(event, "moran", Instant.EPOCH, "assessment", Map.of("reason", Value.of("医生出差")));
    }

    @Test
    void theReasonWithWhichAnOfficialMovedOrCancelledATimeIsTold() {
        assertThat(Told.ofEvent(event("visit.failed")))
                .singleElement()
                .satisfies(said -> assertThat(said.words().in("zh")).isEqualTo("医生出差"));
        assertThat(Told.ofEvent(event("visit.done"))).hasSize(1);
        assertThat(Told.ofEvent(event(Act.FEE_PAID))).isEmpty();
    }
}
