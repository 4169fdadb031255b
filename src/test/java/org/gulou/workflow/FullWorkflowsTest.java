package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.STRANGER;
import static org.gulou.workflow.Story.official;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The workflows D, E, F and G of the domain as data: every branch and every timer, with no code of their own. */
class FullWorkflowsTest {
    private static final Actor WINDOW = official("wang", "clerk.county");
    private static final Actor OFFICER = official("ou", "officer.county");
    private static final Actor HEAD = official("sun", "head.county");
    private static final Actor INSPECTOR = official("zhao", "inspector.county");
    private static final Actor EXPERT = official("bai", "expert.county");
    private static final Actor TOWN_CLERK = official("tan", "clerk.township");
    private static final Actor TOWN_OFFICER = official("tu", "officer.township");
    private static final Actor TOWN_HEAD = official("tong", "head.township");

    private static Workflow read(String name) {
        try (var in = FullWorkflowsTest.class.getResourceAsStream("/workflow/" + name + ".yaml")) {
            return Sketch.workflow(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Actor at(String post, String body) {
        return new Actor.Official(body, body, Set.of(new Post(post, new BodyId(body))));
    }

    private static Value list(String... texts) {
        return new Value.Items(Arrays.stream(texts).map(Value::of).toList());
    }

    private static Map<String, Value> opinion(String result) {
        return Map.of("opinion", new Value.Fields(Map.of("result", Value.of(result))));
    }

    private static Map<String, Value> checked(boolean passed) {
        return Map.of(
                "checklist", new Value.Fields(Map.of("passed", Value.of(passed))), Need.COLLEAGUE, Value.of("Qian"));
    }

    private static Map<String, Value> answers(boolean highRisk, String... agencies) {
        return Map.of(
                "highRisk", Value.of(highRisk), "day", Value.of(LocalDate.of(2026, 12, 1)), "agencies", list(agencies));
    }

    @Nested
    class ConstructionPermit {
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
            assertThat(workflow.lanes(story.situation()))
                    .allMatch(LaneWork::isOpen)
                    .hasSize(3);
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
            assertThat(workflow.ledger(risky.situation(), "permit")
                            .orElseThrow()
                            .isPaused())
                    .isTrue();

            risky.at("2026-03-25T09:00");
            assertThat(workflow.ledger(risky.situation(), "permit")
                            .orElseThrow()
                            .isPaused())
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
                    .contains(org.assertj.core.groups.Tuple.tuple(
                            "clock permit half", Story.instant("2026-03-07T00:00")));
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

    @Nested
    class SubsistenceAllowance {
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
            assertThat(workflow.ledger(story.situation(), "decision")
                            .orElseThrow()
                            .started())
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
            assertThat(story.does(TOWN_OFFICER, "verified", checked(true)).state())
                    .isEqualTo("opinion");
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
            assertThat(workflow.ledger(story.situation(), "decision")
                            .orElseThrow()
                            .isPaused())
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

    @Nested
    class FoodLicence {
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

            assertThat(shop.does(OFFICER, "promise").does(HEAD, "grant").state())
                    .isEqualTo("granted");
        }

        @Test
        void whatIsFaultyIsPutRightOnceAndInspectedAgain() {
            story.does(WINDOW, "accept").settle();
            story.does(INSPECTOR, "inspect", checked(false)).settle();
            assertThat(story.state()).isEqualTo("rectification");
            assertThat(workflow.ledger(story.situation(), "decision")
                            .orElseThrow()
                            .isPaused())
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
            assertThat(story.due("decision")).isEqualTo("2026-03-30");
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

            assertThat(workflow.ledger(story.situation(), "delivery")
                            .orElseThrow()
                            .stopped())
                    .isPresent();
        }

        @Test
        void aDecisionIsReplacedAndTheOldOneStaysInTheHistory() {
            story.does(WINDOW, "accept").settle();
            story.does(INSPECTOR, "inspect", checked(true)).settle();
            story.does(HEAD, "refuse").does(HEAD, "reopen").does(HEAD, "grant").does(HEAD, "revoke");

            assertThat(story.situation().history())
                    .extracting(Act::move)
                    .endsWith("refuse", "reopen", "grant", "revoke");
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

    @Nested
    class SubsidyCompetition {
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
            story.does(HEAD, "check-site")
                    .does(INSPECTOR, "checked", checked(true))
                    .does(HEAD, "choose");
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
            assertThat(workflow.ledger(story.situation(), "programme")
                            .orElseThrow()
                            .isPaused())
                    .isTrue();

            story.at("2026-03-30T09:00");

            assertThat(workflow.ledger(story.situation(), "programme")
                            .orElseThrow()
                            .isPaused())
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
}
