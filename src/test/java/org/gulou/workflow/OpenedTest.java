package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What a move opens takes along what is known of the case, and what was given with the move. */
class OpenedTest {
    private static final Actor CLERK = Story.official("li", "clerk.county");

    @Test
    void whatIsOpenedTakesAlongWhatIsKnown() {
        Workflow workflow = Sketch.workflow("""
                start: received
                states: {received: {worker: clerk.county}, granted: {end: granted}}
                moves:
                  grant:
                    from: received
                    to: granted
                    by: clerk.county
                    needs: [reason, {id: tier, options: [A, B]}, {id: score, required: false}]
                    does: {open: recheck, map: {why: grant.reason, how: string(grant.tier), score: grant.score, since: day, risk: highRisk, names: agencies}}
                """);
        var story = new Story(
                        workflow,
                        "2026-03-02T09:00",
                        Map.of(
                                "day", Value.of(LocalDate.of(2026, 3, 31)),
                                "highRisk", Value.unknown("highRisk"),
                                "agencies", new Value.Items(List.of())))
                .does(CLERK, "grant", Map.of("reason", Value.of("risk"), "tier", Value.of("B")));
        var opens = (Effect.Open) workflow.move("grant").orElseThrow().does().getFirst();

        assertThat(opens.service()).isEqualTo("recheck");
        assertThat(workflow.carried(story.situation(), opens))
                .isEqualTo(Map.of(
                        "why", Value.of("risk"),
                        "how", Value.of("B"),
                        "since", Value.of(LocalDate.of(2026, 3, 31)),
                        "names", new Value.Items(List.of())));
    }

    @Test
    void theReasonGoesAlongWhereNothingElseIsGiven() {
        Workflow workflow = Sketch.workflow("""
                start: received
                states: {received: {worker: clerk.county}, granted: {end: granted}}
                moves:
                  grant: {from: received, to: granted, by: clerk.county, needs: [reason], does: {open: recheck, map: {why: grant.reason}}}
                """);
        var story = new Story(workflow, "2026-03-02T09:00").does(CLERK, "grant", Map.of("reason", Value.of("risk")));
        var opens = (Effect.Open) workflow.move("grant").orElseThrow().does().getFirst();

        assertThat(workflow.carried(story.situation(), opens)).isEqualTo(Map.of("why", Value.of("risk")));
    }
}
