package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.FullWorkflows.EXPERT;
import static org.gulou.workflow.FullWorkflows.HEAD;
import static org.gulou.workflow.FullWorkflows.OFFICER;
import static org.gulou.workflow.FullWorkflows.WINDOW;
import static org.gulou.workflow.FullWorkflows.answers;
import static org.gulou.workflow.FullWorkflows.at;
import static org.gulou.workflow.FullWorkflows.checked;
import static org.gulou.workflow.FullWorkflows.list;
import static org.gulou.workflow.FullWorkflows.opinion;
import static org.gulou.workflow.FullWorkflows.read;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** The workflow D of the domain as data: every branch and every timer, with no code of its own. */
class ConstructionPermitWorkflowTest {
    private final Workflow workflow = read("D");
    private final Story story = new Story(workflow, "2026-03-02T09:00", answers(false, "fire", "water"));

    private Story reviewed(String fire, String water) {
        story.does(WINDOW, "accept")
                .does(EXPERT, "drawings", opinion("ok"))
                .does(at("reviewer", "fire"), "views/fire", opinion(fire))
                .does(at("reviewer", "water"), "views/water", opinion(water))
                .settle();
        return story;
    }

    @Test
    void allAgreeAndTheBuilderBuilds() {
        reviewed("ok", "ok");
        assertThat(story.state()).isEqualTo("decision");

        story.does(HEAD, "grant").does(WINDOW, "deliver").does(MEI, "built");
        story.does(OFFICER, "defects").does(MEI, "built").does(OFFICER, "complete");

        assertThat(story.state()).isEqualTo("completed");
        assertThat(workflow.ledgers(story.situation()))
                .allMatch(clock -> clock.stopped().isPresent());
    }

    @Test
    void anAgencyThatKeepsSilentAgrees() {
        story.does(WINDOW, "accept").does(EXPERT, "drawings", opinion("ok"));
        story.does(at("reviewer", "fire"), "views/fire", opinion("ok"));

        story.at("2026-03-10T09:00").settle();

        assertThat(story.state()).isEqualTo("decision");
        assertThat(story.situation().history()).extracting(Act::move).endsWith("views-silence/water", "agree");
    }

    @Test
    void anObjectionCallsAMeetingOnceAndThenTheLeadDecides() {
        reviewed("object", "ok");
        assertThat(story.state()).isEqualTo("coordination");

        story.does(OFFICER, "settle");
        assertThat(workflow.lanes(story.situation())).allMatch(LaneWork::isOpen).hasSize(3);
        story.does(EXPERT, "drawings", opinion("ok"))
                .does(at("reviewer", "fire"), "views/fire", opinion("object"))
                .does(at("reviewer", "water"), "views/water", opinion("ok"))
                .settle();

        assertThat(story.attempt(OFFICER, "settle", Map.of("reason", Value.of("again"))))
                .isInstanceOf(Step.TooOften.class);
        assertThat(story.does(OFFICER, "overrule").state()).isEqualTo("decision");
    }

    @Test
    void theAgenciesRequestsBecomeOneCorrection() {
        story.does(WINDOW, "accept");
        for (String agency : List.of("fire", "water")) {
            story.does(
                    at("reviewer", agency),
                    "views-request/" + agency,
                    Map.of("items", list(agency + "Plan"), "reason", Value.of("missing")));
        }

        assertThat(workflow.requests(story.situation())).containsExactly("firePlan", "waterPlan");
        story.does(OFFICER, "correct");
        assertThat(story.at("2026-03-09T10:00").does(MEI, "resend").state()).isEqualTo("review");
    }

    @Test
    void aCorrectionThatNobodySendsLapses() {
        story.does(WINDOW, "correct").at("2026-04-20T09:00").settle();

        assertThat(story.state()).isEqualTo("lapsed");
    }

    @Test
    void aRiskySiteIsVisitedAndTheVisitHoldsTheClockNoLongerThanItMay() {
        var risky = new Story(workflow, "2026-03-02T09:00", answers(true));
        risky.does(WINDOW, "accept").does(EXPERT, "drawings", opinion("ok")).settle();
        assertThat(risky.state()).isEqualTo("site-visit");
        assertThat(workflow.ledger(risky.situation(), "permit").orElseThrow().isPaused())
                .isTrue();

        risky.at("2026-03-25T09:00");
        assertThat(workflow.ledger(risky.situation(), "permit").orElseThrow().isPaused())
                .isFalse();

        assertThat(risky.does(OFFICER, "visited", checked(true)).state()).isEqualTo("decision");
    }

    @Test
    void drawingReviewDoesNotCountAndTheHeadMayExtend() {
        story.does(WINDOW, "accept").at("2026-03-10T10:00").does(EXPERT, "drawings", opinion("ok"));
        assertThat(story.due("permit")).isEqualTo("2026-03-18");

        story.does(HEAD, "extend-decision".replace("decision", "permit"));

        assertThat(story.due("permit")).isEqualTo("2026-04-09");
    }

    @Test
    void halfTheTimeGoneIsTold() {
        var plain = new Story(workflow, "2026-03-02T09:00", answers(false));
        plain.does(WINDOW, "accept").does(EXPERT, "drawings", opinion("ok"));

        assertThat(workflow.timers(plain.situation()))
                .extracting(Timer::id, Timer::due)
                .contains(Tuple.tuple("clock permit half", Story.instant("2026-03-07T00:00")));
    }

    @Test
    void aRefusalNeedsReasonsAndIsAnotherPersonsThanTheWindow() {
        reviewed("ok", "ok");
        Actor both = official("wang", "clerk.county", "head.county");

        assertThat(story.attempt(both, "grant")).isInstanceOf(Step.SameHands.class);
        assertThat(story.attempt(HEAD, "refuse")).isInstanceOf(Step.Needs.class);
        assertThat(story.does(HEAD, "refuse").state()).isEqualTo("refused");
    }

    @Test
    void whatIsNotFetchedCountsAsDelivered() {
        reviewed("ok", "ok").does(HEAD, "grant").at("2026-03-20T09:00").settle();

        assertThat(story.state()).isEqualTo("building");
        assertThat(story.does(OFFICER, "stop").state()).isEqualTo("lapsed");
    }

    @Test
    void theBuilderWithdrawsInTheMiddleOfTheReview() {
        story.does(WINDOW, "accept").does(MEI, "withdraw");

        assertThat(story.attempt(at("reviewer", "fire"), "views/fire", opinion("ok")))
                .isInstanceOf(Step.NotFromHere.class);
    }

    @Test
    void theWindowDoesNotAccept() {
        assertThat(story.does(WINDOW, "reject").state()).isEqualTo("not-accepted");
    }
}
