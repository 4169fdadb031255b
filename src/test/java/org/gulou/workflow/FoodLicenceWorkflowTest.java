package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.FullWorkflows.HEAD;
import static org.gulou.workflow.FullWorkflows.INSPECTOR;
import static org.gulou.workflow.FullWorkflows.OFFICER;
import static org.gulou.workflow.FullWorkflows.WINDOW;
import static org.gulou.workflow.FullWorkflows.answers;
import static org.gulou.workflow.FullWorkflows.checked;
import static org.gulou.workflow.FullWorkflows.read;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import org.junit.jupiter.api.Test;

/** The workflow F of the domain as data: every branch and every timer, with no code of its own. */
class FoodLicenceWorkflowTest {
    private final Workflow workflow = read("F");
    private final Story story = new Story(workflow, "2026-03-02T09:00", answers(true));

    @Test
    void aRiskyKitchenMustBeInspected() {
        story.does(WINDOW, "accept").settle();

        assertThat(story.state()).isEqualTo("inspection");
        assertThat(story.attempt(official("wang", "inspector.county"), "inspect", checked(true)))
                .isInstanceOf(Step.SameHands.class);
    }

    @Test
    void aPromiseNeedsNoInspection() {
        var shop = new Story(workflow, "2026-03-02T09:00", answers(false));
        shop.does(WINDOW, "accept").settle();

        assertThat(shop.does(OFFICER, "promise").does(HEAD, "grant").state()).isEqualTo("granted");
    }

    @Test
    void whatIsFaultyIsPutRightOnceAndInspectedAgain() {
        story.does(WINDOW, "accept").settle();
        story.does(INSPECTOR, "inspect", checked(false)).settle();
        assertThat(story.state()).isEqualTo("rectification");
        assertThat(workflow.ledger(story.situation(), "decision").orElseThrow().isPaused())
                .isTrue();

        story.at("2026-03-06T09:00")
                .does(MEI, "rectified")
                .does(INSPECTOR, "inspect", checked(false))
                .settle();

        assertThat(story.state()).isEqualTo("decision");
        assertThat(story.does(HEAD, "refuse").state()).isEqualTo("refused");
    }

    @Test
    void whoDoesNotPutItRightIsDecidedAfterTenWorkingDays() {
        story.does(WINDOW, "accept").settle();
        story.does(INSPECTOR, "inspect", checked(false)).settle();

        story.at("2026-03-17T09:00").settle();

        assertThat(story.state()).isEqualTo("decision");
        assertThat(story.due("decision")).isEqualTo("2026-03-27");
    }

    @Test
    void silenceOfTheOfficeGrants() {
        story.does(WINDOW, "accept").settle();

        story.at("2026-03-24T09:00").settle();

        assertThat(story.state()).isEqualTo("granted");
        assertThat(story.situation().history().getLast())
                .satisfies(act -> assertThat(act.move()).isEqualTo("grant-by-silence"))
                .satisfies(act -> assertThat(act.at()).isEqualTo(Story.instant("2026-03-24T00:00")));
    }

    @Test
    void theLicenceIsDeliveredWithinTenDaysOfItsOwnClock() {
        story.does(WINDOW, "accept").settle();
        story.does(INSPECTOR, "inspect", checked(true)).settle();
        story.does(HEAD, "grant");
        assertThat(story.due("delivery")).isEqualTo("2026-03-16");

        story.does(WINDOW, "deliver");

        assertThat(workflow.ledger(story.situation(), "delivery").orElseThrow().stopped())
                .isPresent();
    }

    @Test
    void aDecisionIsReplacedAndTheOldOneStaysInTheHistory() {
        story.does(WINDOW, "accept").settle();
        story.does(INSPECTOR, "inspect", checked(true)).settle();
        story.does(HEAD, "refuse").does(HEAD, "reopen").does(HEAD, "grant").does(HEAD, "revoke");

        assertThat(story.situation().history()).extracting(Act::move).endsWith("refuse", "reopen", "grant", "revoke");
    }

    @Test
    void noLicenceIsNeededOrTheCorrectionLapses() {
        assertThat(new Story(workflow, "2026-03-02T09:00", answers(true))
                        .does(WINDOW, "no-licence-needed")
                        .state())
                .isEqualTo("not-required");
        story.does(WINDOW, "correct").at("2026-03-10T09:00").settle();
        assertThat(story.state()).isEqualTo("lapsed");
    }
}
