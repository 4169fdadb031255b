package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.FullWorkflows.HEAD;
import static org.gulou.workflow.FullWorkflows.INSPECTOR;
import static org.gulou.workflow.FullWorkflows.OFFICER;
import static org.gulou.workflow.FullWorkflows.WINDOW;
import static org.gulou.workflow.FullWorkflows.answers;
import static org.gulou.workflow.FullWorkflows.at;
import static org.gulou.workflow.FullWorkflows.checked;
import static org.gulou.workflow.FullWorkflows.opinion;
import static org.gulou.workflow.FullWorkflows.read;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.STRANGER;
import static org.gulou.workflow.Story.official;

import java.util.Map;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** The workflow G of the domain as data: every branch and every timer, with no code of its own. */
class SubsidyCompetitionWorkflowTest {
    private final Workflow workflow = read("G");
    private final Story story = new Story(workflow, "2026-03-02T09:00", answers(false, "e1", "e2"));

    private Story chosen() {
        story.settle();
        story.does(OFFICER, "recommend")
                .does(at("expert", "e1"), "scores/e1", opinion("ok"))
                .does(at("expert", "e2"), "scores/e2", opinion("ok"))
                .settle();
        return story.does(HEAD, "choose");
    }

    @Test
    void whoIsNotEligibleIsOutAtOnce() {
        var blacklisted = new Story(workflow, "2026-03-02T09:00", answers(true));

        blacklisted.settle();

        assertThat(blacklisted.state()).isEqualTo("rejected");
    }

    @Test
    void whoIsNotRecommendedInTimeIsOut() {
        story.at("2026-03-20T09:00").settle();

        assertThat(story.state()).isEqualTo("rejected");
    }

    @Test
    void anExpertSeesOnlyTheLaneOfHers() {
        story.settle();
        story.does(OFFICER, "recommend");

        assertThat(workflow.moves(story.situation(), at("expert", "e1")))
                .extracting(Move::id)
                .containsExactly("scores/e1");
    }

    @Test
    void theProjectIsCheckedChosenPublishedContractedAndPaidTwice() {
        story.settle();
        story.does(OFFICER, "recommend")
                .does(at("expert", "e1"), "scores/e1", opinion("ok"))
                .at("2026-03-20T09:00")
                .settle();
        story.does(HEAD, "check-site").does(INSPECTOR, "checked", checked(true)).does(HEAD, "choose");
        story.at("2026-03-31T09:00").settle();
        assertThat(story.state()).isEqualTo("approved");

        story.does(WINDOW, "offer-contract").does(MEI, "sign").does(WINDOW, "first-payment");
        assertThat(story.attempt(MEI, "finish")).isInstanceOf(Step.NotNow.class);
        story.does(MEI, "report").does(OFFICER, "midterm-good").does(MEI, "finish");

        assertThat(story.attempt(official("wang", "officer.county"), "pay")).isInstanceOf(Step.SameHands.class);
        assertThat(story.does(OFFICER, "pay").state()).isEqualTo("paid");
    }

    @Test
    void anObjectionStopsTheClockForSoLongAsItMay() {
        chosen().does(STRANGER, "object", Map.of("reason", Value.of("Not finished.")));
        assertThat(workflow.ledger(story.situation(), "programme").orElseThrow().isPaused())
                .isTrue();

        story.at("2026-03-30T09:00");

        assertThat(workflow.ledger(story.situation(), "programme").orElseThrow().isPaused())
                .isFalse();
        assertThat(story.does(OFFICER, "uphold").state()).isEqualTo("rejected");
    }

    @Test
    void aContractThatNobodySignsLapses() {
        chosen().does(STRANGER, "object", Map.of("reason", Value.of("?"))).does(OFFICER, "dismiss");
        story.does(WINDOW, "offer-contract").at("2026-04-10T09:00").settle();

        assertThat(story.state()).isEqualTo("lapsed");
    }

    @Test
    void whatIsNotDoneIsClawedBack() {
        chosen().at("2026-03-20T09:00").settle();
        story.does(WINDOW, "offer-contract").does(MEI, "sign").does(MEI, "report");

        assertThat(story.does(OFFICER, "claw-back").state()).isEqualTo("clawed-back");
    }

    @Test
    void theBudgetCutsAndTheCountyPassesOver() {
        story.settle();
        assertThat(story.does(OFFICER, "pass-over").state()).isEqualTo("rejected");
    }
}
