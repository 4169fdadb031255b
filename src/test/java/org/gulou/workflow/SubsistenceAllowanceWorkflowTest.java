package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.FullWorkflows.HEAD;
import static org.gulou.workflow.FullWorkflows.OFFICER;
import static org.gulou.workflow.FullWorkflows.TOWN_CLERK;
import static org.gulou.workflow.FullWorkflows.TOWN_HEAD;
import static org.gulou.workflow.FullWorkflows.TOWN_OFFICER;
import static org.gulou.workflow.FullWorkflows.answers;
import static org.gulou.workflow.FullWorkflows.checked;
import static org.gulou.workflow.FullWorkflows.read;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.STRANGER;
import static org.gulou.workflow.Story.official;

import java.util.Map;
import java.util.Set;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** The workflow E of the domain as data: every branch and every timer, with no code of its own. */
class SubsistenceAllowanceWorkflowTest {
    private final Workflow workflow = read("E");
    private final Story story = new Story(workflow, "2026-03-02T09:00", answers(false));

    private Story checks(String outcome) {
        story.does(TOWN_CLERK, "accept")
                .does(TOWN_OFFICER, "data", Map.of("outcome", Value.of(outcome)))
                .does(TOWN_OFFICER, "visit", checked(true))
                .settle();
        return story;
    }

    private Story atCounty() {
        checks("none").does(TOWN_HEAD, "propose").at("2026-03-11T09:00").settle();
        return story;
    }

    private static Map<String, Value> tier() {
        return Map.of("tier", Value.of("A"), "amount", Value.of(640));
    }

    @Test
    void silenceOfTheTownshipAcceptsAndCountsFromTheDayOfReceipt() {
        story.at("2026-03-16T09:00").settle();

        assertThat(story.state()).isEqualTo("checks");
        assertThat(workflow.ledger(story.situation(), "decision").orElseThrow().started())
                .isEqualTo(Story.instant("2026-03-02T00:00"));
        assertThat(story.due("decision")).isEqualTo("2026-04-14");
    }

    @Test
    void eachOutcomeOfTheRegisterLeadsOn() {
        for (String outcome : Lane.Ask.OUTCOMES) {
            var each = new Story(workflow, "2026-03-02T09:00", answers(false));
            each.does(TOWN_CLERK, "accept")
                    .does(TOWN_OFFICER, "data", Map.of("outcome", Value.of(outcome)))
                    .does(TOWN_OFFICER, "visit", checked(true))
                    .settle();
            assertThat(each.state())
                    .as(outcome)
                    .isEqualTo(Set.of("found", "none").contains(outcome) ? "opinion" : "verify");
        }
    }

    @Test
    void aRegisterThatDoesNotAnswerIsVerifiedByHandAndNeverTakenForNone() {
        story.does(TOWN_CLERK, "accept").does(TOWN_OFFICER, "visit", checked(true));

        story.at("2026-03-17T09:00").settle();

        assertThat(story.state()).isEqualTo("verify");
        assertThat(story.does(TOWN_OFFICER, "verified", checked(true)).state()).isEqualTo("opinion");
    }

    @Test
    void theNoticeEndsAfterSevenDaysAndTheCountyDecides() {
        atCounty();
        assertThat(story.situation().history().getLast().at()).isEqualTo(Story.instant("2026-03-10T00:00"));

        assertThat(story.attempt(OFFICER, "grant", tier())).isInstanceOf(Step.Moved.class);
    }

    @Test
    void whoProposedOrAcceptedDoesNotDecide() {
        atCounty();

        assertThat(story.attempt(official("tong", "officer.county"), "grant", tier()))
                .isInstanceOf(Step.SameHands.class);
        assertThat(story.attempt(official("tan", "officer.county"), "grant", tier()))
                .isInstanceOf(Step.SameHands.class);
    }

    @Test
    void aNeighbourObjectsAndTheVillageDiscussesIt() {
        checks("found").does(TOWN_HEAD, "propose").at("2026-03-05T20:00");

        story.does(STRANGER, "object", Map.of("reason", Value.of("They own a shop.")));

        assertThat(story.state()).isEqualTo("hearing");
        assertThat(workflow.ledger(story.situation(), "decision").orElseThrow().isPaused())
                .isTrue();
        assertThat(story.does(TOWN_OFFICER, "heard").state()).isEqualTo("county");
    }

    @Test
    void theCountyVisitsAgainOnce() {
        atCounty().does(OFFICER, "revisit-all").does(OFFICER, "revisited", checked(true));

        assertThat(story.attempt(OFFICER, "revisit-all")).isInstanceOf(Step.TooOften.class);
    }

    @Test
    void whoIsRefusedAsksForReviewOnceAndTheCountyDecidesAnew() {
        atCounty().does(OFFICER, "refuse");
        assertThat(story.does(MEI, "ask-review").state()).isEqualTo("county");

        story.does(OFFICER, "refuse");

        assertThat(story.attempt(MEI, "ask-review", Map.of("reason", Value.of("again"))))
                .isInstanceOf(Step.TooOften.class);
    }

    @Test
    void theAllowanceIsReviewedAndGoesOnUnlessTheCountyStopsIt() {
        atCounty().does(OFFICER, "grant", tier());
        story.at("2026-12-02T09:00").settle();
        assertThat(story.state()).isEqualTo("review");
        story.does(TOWN_OFFICER, "adjust", Map.of("amount", Value.of(500)));
        story.settle();

        assertThat(story.does(OFFICER, "stop").state()).isEqualTo("stopped");
    }

    @Test
    void anExtensionIsGivenOnceWithAReason() {
        story.does(TOWN_CLERK, "accept").does(HEAD, "extend-decision");

        assertThat(story.due("decision")).isEqualTo("2026-05-08");
        assertThat(story.attempt(HEAD, "extend-decision", Map.of("reason", Value.of("more"))))
                .isInstanceOf(Step.TooOften.class);
    }

    @Test
    void theHouseholdCorrectsWithdrawsOrLetsItLapse() {
        assertThat(story.does(TOWN_CLERK, "correct").does(MEI, "resend").state())
                .isEqualTo("received");
        assertThat(story.does(MEI, "withdraw").state()).isEqualTo("withdrawn");
        var late = new Story(workflow, "2026-03-02T09:00", answers(false)).does(TOWN_CLERK, "correct");
        late.at("2026-04-20T09:00").settle();
        assertThat(late.state()).isEqualTo("lapsed");
    }
}
