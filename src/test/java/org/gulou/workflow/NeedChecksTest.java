package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What small things given with a move must keep is judged, beside each other and beside what the case knows. */
class NeedChecksTest {
    private static final Actor CLERK = Story.official("long", "clerk.county");
    private final Workflow workflow = Sketch.workflow("""
        start: received
        states: {received: {worker: clerk.county}, granted: {end: granted}}
        moves:
          grant: {from: received, to: granted, by: clerk.county, needs: [{id: least}, {id: most, required: false, check: most >= least}]}
        """);

    private Step grant(Map<String, Value> given) {
        return new Story(workflow, "2026-03-02T09:00").attempt(CLERK, "grant", given);
    }

    @Test
    void whatKeepsItIsTaken() {
        assertThat(grant(Map.of("least", Value.of(2), "most", Value.of(3)))).isInstanceOf(Step.Moved.class);
    }

    @Test
    void whatBreaksItIsRefusedAtItsPlace() {
        assertThat(grant(Map.of("least", Value.of(4), "most", Value.of(3))))
                .isInstanceOfSatisfying(
                        Step.Needs.class,
                        refused -> assertThat(refused.missing()).singleElement().satisfies(missing -> {
                            assertThat(missing.need().key()).isEqualTo("most");
                            assertThat(missing.reason().in("en")).isEqualTo("Check “most”.");
                        }));
    }

    @Test
    void emptyPassesAsInForms() {
        assertThat(grant(Map.of("least", Value.of(4)))).isInstanceOf(Step.Moved.class);
    }
}
