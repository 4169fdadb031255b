package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Whether a paper is there, which is asked for once or for each element of a list. */
class PapersThereTest {
    private static final Workflow WORKFLOW = Sketch.workflow("""
            start: received
            states:
              received: {worker: clerk.county}
              done: {end: granted}
            moves:
              grant: {from: received, to: done, by: clerk.county}
            """);

    private static boolean isThere(List<Act> history, Map<String, Boolean> filed) {
        return Given.isThere(WORKFLOW, history, "licence", filed);
    }

    private static Act sent(String path) {
        return Act.event(
                Act.PAPER_GIVEN,
                new Actor.Portal().id(),
                Instant.parse("2026-03-02T01:00:00Z"),
                "received",
                Map.of(Act.PAPERS, new Value.Items(List.of(Value.of(path)))));
    }

    @Test
    void ofAPaperForEachElementThatOfEachMustBeThere() {
        assertThat(isThere(List.of(), Map.of("licence.a", true, "licence.b", true)))
                .isTrue();
        assertThat(isThere(List.of(), Map.of("licence.a", true, "licence.b", false)))
                .isFalse();
        assertThat(isThere(List.of(sent("licence.a")), Map.of("licence.a", true, "licence.b", false)))
                .isFalse();
        assertThat(isThere(List.of(sent("licence.b")), Map.of("licence.a", true, "licence.b", false)))
                .isTrue();
    }

    @Test
    void aPaperThatIsAskedForOnceIsThereWhenItWasFiledOrCameSince() {
        assertThat(isThere(List.of(), Map.of("licence", true))).isTrue();
        assertThat(isThere(List.of(), Map.of("licence", false))).isFalse();
        assertThat(isThere(List.of(sent("licence")), Map.of("licence", false))).isTrue();
        assertThat(isThere(List.of(), Map.of())).isFalse();
    }
}
