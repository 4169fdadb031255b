package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.STRANGER;
import static org.gulou.workflow.Story.official;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    private static final Actor CLERK = official("li", "clerk.county");
    private static final Actor INSPECTOR = official("zhao", "inspector.county");
    private static final Actor HEAD = official("sun", "head.county");

    private final Workflow workflow = Sketch.workflow(Samples.LICENCE);
    private final Story story = new Story(workflow, "2026-03-02T09:00");

    @Test
    void aCitizenCannotGrantHerOwnPermit() {
        story.does(CLERK, "accept").does(INSPECTOR, "inspect");

        assertThat(story.attempt(MEI, "grant"))
                .isInstanceOfSatisfying(
                        Step.NotYours.class,
                        refused -> assertThat(refused.needed().word()).isEqualTo("head.county"));
    }

    @Test
    void nobodyDecidesOnAnApplicationOfHerOwnWhateverPostSheHolds() {
        story.does(CLERK, "accept").does(INSPECTOR, "inspect");
        Actor hers = official(MEI.id(), "head.county");

        assertThat(story.attempt(hers, "grant"))
                .isInstanceOfSatisfying(
                        Step.OwnCase.class,
                        refused ->
                                assertThat(refused.why().in("en")).contains("your own application", "somebody else"));
        assertThat(story.attempt(HEAD, "grant")).isInstanceOf(Step.Needs.class);
    }

    @Test
    void aClerkOfAnotherBodyCannotAct() {
        Actor elsewhere = new Actor.Official("wu", "Wu", Set.of(new Post("clerk", new BodyId("huaxi-civil-affairs"))));

        assertThat(story.attempt(elsewhere, "accept")).isInstanceOf(Step.NotYours.class);
    }

    @Test
    void onlyTheApplicantWithdraws() {
        assertThat(story.attempt(STRANGER, "withdraw")).isInstanceOf(Step.NotYours.class);
        assertThat(story.attempt(MEI, "withdraw")).isInstanceOf(Step.Moved.class);
    }

    @Test
    void aMoveFromAnotherStateSaysWhatIsPossibleInstead() {
        assertThat(story.attempt(CLERK, "inspect")).isInstanceOfSatisfying(Step.NotFromHere.class, refused -> {
            assertThat(refused.possible()).extracting(Move::id).containsExactly("accept", "correct", "note");
            assertThat(refused.why().in("en"))
                    .isEqualTo("The case is in “received”, so “inspect” cannot be done. "
                            + "You can do now: “accept”, “correct”, “note”.");
        });
    }

    @Test
    void whoAcceptedMayNotDecide() {
        Actor both = official("li", "clerk.county", "head.county");
        story.does(both, "accept").does(INSPECTOR, "inspect");

        assertThat(story.attempt(both, "grant"))
                .isInstanceOfSatisfying(
                        Step.SameHands.class,
                        refused -> assertThat(refused.earlier().id()).isEqualTo("accept"));
    }

    @Test
    void aCorrectionIsAskedOnce() {
        story.does(CLERK, "correct").does(MEI, "resend");

        assertThat(story.attempt(CLERK, "correct", Map.of())).isInstanceOf(Step.TooOften.class);
    }

    @Test
    void aCorrectionReturnsToWhereItCameFrom() {
        story.does(CLERK, "accept").does(CLERK, "correct").does(MEI, "resend");

        assertThat(story.state()).isEqualTo("inspection");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(story.attempt(CLERK, "correct", Map.of("reason", Value.of(" "))))
                .isInstanceOfSatisfying(
                        Step.Needs.class,
                        refused -> assertThat(refused.missing())
                                .extracting(Step.Missing::need)
                                .containsExactly(new Need.Items(), new Need.Reason()));
    }

    @Test
    void aChoiceThatIsNotOnOfferIsRefused() {
        story.does(CLERK, "accept").does(INSPECTOR, "inspect");

        assertThat(story.attempt(HEAD, "grant", Map.of("tier", Value.of("Z")))).isInstanceOf(Step.Needs.class);
        assertThat(story.attempt(HEAD, "grant", Map.of("tier", Value.of("A")))).isInstanceOf(Step.Moved.class);
    }

    @Test
    void anEndIsFinal() {
        story.does(MEI, "withdraw");

        assertThat(workflow.moves(story.situation(), MEI)).isEmpty();
        assertThat(workflow.moves(story.situation(), CLERK)).isEmpty();
    }

    @Test
    void openLeavesOutEndsAndCorrections() {
        assertThat(workflow.move("withdraw").orElseThrow().from())
                .containsExactly("received", "inspection", "deciding");
    }

    @Test
    void aClerkSeesWhatAnotherMustDo() {
        Actor both = official("li", "clerk.county", "head.county");
        story.does(both, "accept").does(INSPECTOR, "inspect");

        assertThat(workflow.moves(story.situation(), both))
                .extracting(Move::id)
                .containsExactly("refuse", "note", "extend-decision");
        assertThat(workflow.hindered(story.situation(), both)).singleElement().isInstanceOf(Step.SameHands.class);
    }

    @Test
    void aClockThatStandsStillCannotBeLengthened() {
        assertThat(story.attempt(HEAD, "extend-decision", Map.of("reason", Value.of("hearing"))))
                .isInstanceOf(Step.ClockStands.class);
        assertThat(workflow.hindered(story.situation(), HEAD))
                .as("nobody is told of it who did not ask")
                .noneMatch(Step.ClockStands.class::isInstance);
    }

    @Test
    void theEffectsOfAGrantAreHandedOver() {
        story.does(CLERK, "accept").does(INSPECTOR, "inspect");

        assertThat(story.attempt(HEAD, "grant", Map.of("tier", Value.of("B"))))
                .isInstanceOfSatisfying(
                        Step.Moved.class,
                        moved -> assertThat(moved.effects())
                                .isEqualTo(List.of(new Effect.Issue("certificate"), new Effect.Notify("applicant"))));
    }

    @Test
    void aCorrectionThatNobodySendsLapsesAtTheEndOfItsLastDay() {
        story.does(CLERK, "correct").at("2026-04-10T08:00").settle();

        assertThat(story.situation().history().getLast())
                .isEqualTo(new Act(
                        "lapse", "portal", Story.instant("2026-03-31T00:00"), "correction", "lapsed", Map.of()));
    }

    @Test
    void lastNightsTacitAcceptanceIsNotUndoneByThisMorning() {
        var silent = Sketch.workflow(Samples.COOLING_OFF);
        var late = new Story(silent, "2026-03-02T09:00").at("2026-03-10T09:00");

        late.settle();

        assertThat(late.situation().history().getLast().at()).isEqualTo(Story.instant("2026-03-10T00:00"));
        assertThat(late.state()).isEqualTo("cooling");
    }

    @Test
    void afterALongStandstillEveryTimerCountsAsOfWhenItWasDue() {
        var story = new Story(Sketch.workflow(Samples.COOLING_OFF), "2026-03-02T09:00").at("2026-12-01T09:00");

        story.settle();

        assertThat(story.situation().history())
                .extracting(Act::move, act -> OfficeTime.day(act.at()).toString())
                .containsExactly(
                        Tuple.tuple("submit", "2026-03-02"),
                        Tuple.tuple("acceptBySilence", "2026-03-10"),
                        Tuple.tuple("cooled", "2026-04-09"),
                        Tuple.tuple("lapse", "2026-05-09"));
    }

    @Test
    void noTacitDecisionIsTakenOnAProvisionalDate() {
        var story = new Story(Sketch.workflow(Samples.COOLING_OFF), "2026-12-29T09:00").at("2027-03-01T09:00");

        assertThat(story.settle().moves()).isEmpty();
        assertThat(story.situation().state()).isEqualTo("received");
    }

    @Test
    void aTimerGoesOnWithTheTimeItHadLeft() {
        var workflow = Sketch.workflow("""
                start: open-notice
                states:
                  open-notice: {lasts: 7 days, then: close}
                  question: {waitsFor: applicant, edits: named}
                  closed: {end: granted}
                moves:
                  close: {from: open-notice, to: closed, by: time}
                  ask: {from: open-notice, to: question, by: clerk.county, needs: [items]}
                  answer: {from: question, to: back, by: applicant}
                """);
        var story = new Story(workflow, "2026-03-02T09:00");
        story.at("2026-03-04T10:00").does(CLERK, "ask").at("2026-03-14T10:00").does(MEI, "answer");

        assertThat(workflow.timers(story.situation()))
                .containsExactly(
                        new Timer("state open-notice", Story.instant("2026-03-20T00:00"), Optional.of("close"), false));
    }

    @Test
    void automaticMovesAreTriedInFileOrder() {
        var workflow = Sketch.workflow("""
                start: received
                states: {received: {}, quick: {end: granted}, slow: {worker: clerk.county}, done: {end: granted}}
                moves:
                  careful: {from: received, to: slow, by: auto, when: highRisk}
                  pass: {from: received, to: quick, by: auto}
                  finish: {from: slow, to: done, by: clerk.county}
                """);

        assertThat(settledState(workflow, Value.FALSE)).isEqualTo("quick");
        assertThat(settledState(workflow, Value.TRUE)).isEqualTo("slow");
    }

    private static String settledState(Workflow workflow, Value highRisk) {
        var story = new Story(workflow, "2026-03-02T09:00", Map.of("highRisk", highRisk));
        story.settle();
        return story.state();
    }

    @Test
    void aCaseThatFindsNoRestStaysAndIsReported() {
        var workflow = Sketch.workflow("""
                start: a
                states: {a: {}, b: {}, done: {end: granted}}
                moves:
                  there: {from: a, to: b, by: auto, when: visits("b") < 500}
                  backAgain: {from: b, to: a, by: auto, when: visits("a") < 500}
                  finish: {from: [a, b], to: done, by: clerk.county}
                """);
        var story = new Story(workflow, "2026-03-02T09:00", Map.of("highRisk", Value.TRUE));

        Settled settled = story.settle();

        assertThat(settled.runaway()).isTrue();
        assertThat(story.state()).isEqualTo("a");
    }

    @Test
    void daysThatArePastAndLeadFromOneToAnotherForEverLeaveTheCaseWhereItIs() {
        Workflow ring = Sketch.workflow("""
                start: a
                states: {a: {worker: clerk.county}, b: {until: 'if visits("b") > 0 then day else day', then: there}, c: {until: 'if visits("c") > 0 then day else day', then: andBack}, done: {end: granted}}
                moves:
                  go: {from: a, to: b, by: clerk.county}
                  there: {from: b, to: c, by: time}
                  andBack: {from: c, to: b, by: time}
                  finish: {from: b, to: done, by: clerk.county}
                """);
        var story = new Story(ring, "2026-04-01T09:00");

        story.does(CLERK, "go");

        assertThat(story.settle().runaway()).isTrue();
        assertThat(story.state()).isEqualTo("b");
    }

    @Test
    void aConditionOnWhatIsNotKnownNamesWhatIsMissing() {
        var workflow = Sketch.workflow("""
                start: received
                states: {received: {worker: clerk.county}, done: {end: granted}}
                moves:
                  finish: {from: received, to: done, by: clerk.county, when: highRisk}
                  pass: {from: received, to: done, by: head.county}
                """);
        var story = new Story(workflow, "2026-03-02T09:00", Map.of("highRisk", Value.unknown("highRisk")));

        assertThat(story.attempt(CLERK, "finish"))
                .isInstanceOfSatisfying(
                        Step.NotNow.class,
                        refused -> assertThat(refused.unknown()).containsExactly("highRisk"));
    }
}
