package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Work side by side: who does it, what comes of it, and when the case goes on. */
class LanesTest {
    private static final Actor LEAD = official("li", "clerk.county");
    private static final Actor VISITOR = official("zhao", "officer.township");

    private static final String CHECKS = """
            start: checks
            states:
              checks:
                worker: clerk.county
                lanes:
                  data:  {ask: household-economy, by: [highRisk], lasts: 10 working days}
                  visit: {worker: officer.township, fill: checklist, persons: 2, lasts: 5 working days, requests: held, pauses: [promise]}
                  views: {each: agencies as a, worker: reviewer of a, fill: opinion, lasts: 5 working days, silence: consents}
                join: %s
              correction: {waitsFor: applicant, edits: named}
              decide: {worker: head.county}
              verify: {worker: head.county}
              granted: {end: granted}
              withdrawn: {end: withdrawn}
            moves:
              clear: {from: checks, to: decide, by: auto, when: 'outcome("data") in ["found", "none", "cancelled"]'}
              unclear: {from: checks, to: verify, by: auto, when: 'outcome("data") in ["several", "contradicts", "silent"]'}
              correct: {from: checks, to: correction, by: clerk.county, needs: [items]}
              resend: {from: correction, to: back, by: applicant}
              grant: {from: [decide, verify], to: granted, by: head.county}
              withdraw: {from: [checks, decide, verify], to: withdrawn, by: applicant}
            clocks:
              visiting: {of: visit, limit: 3 working days}
              promise: {starts: checks, stops: [granted], limit: 20 working days}
            """;

    private final Workflow workflow = Sketch.workflow(CHECKS.formatted("all"));
    private final Story story = new Story(
            workflow,
            "2026-03-02T09:00",
            Map.of("highRisk", Value.TRUE, "agencies", new Value.Items(List.of(Value.of("fire"), Value.of("water")))));

    private static Actor reviewer(String agency) {
        return new Actor.Official(agency, agency, Set.of(new Post("reviewer", new BodyId(agency))));
    }

    private static Map<String, Value> visited(String colleague) {
        return Map.of("checklist", new Value.Fields(Map.of("passed", Value.TRUE)), Need.COLLEAGUE, Value.of(colleague));
    }

    private static Map<String, Value> opinion(String result) {
        return Map.of("opinion", new Value.Fields(Map.of("result", Value.of(result))));
    }

    private static Map<String, Value> answered(String outcome) {
        return Map.of("outcome", Value.of(outcome));
    }

    private List<String> open() {
        return workflow.lanes(story.situation()).stream()
                .filter(LaneWork::isOpen)
                .map(LaneWork::move)
                .toList();
    }

    private Optional<String> outcome(String lane) {
        return workflow.lanes(story.situation()).stream()
                .filter(work -> work.move().equals(lane))
                .findFirst()
                .flatMap(LaneWork::outcome);
    }

    @Test
    void everyElementOfAListHasALaneOfItsOwn() {
        assertThat(open()).containsExactly("data", "visit", "views/fire", "views/water");
    }

    @Test
    void aLaneIsTheWorkOfItsOwnOfficials() {
        assertThat(workflow.moves(story.situation(), reviewer("fire")))
                .extracting(Move::id)
                .containsExactly("views/fire");
        assertThat(story.attempt(reviewer("fire"), "views/water", opinion("ok")))
                .isInstanceOf(Step.NotYours.class);
        assertThat(story.attempt(VISITOR, "visit", visited("Qian"))).isInstanceOf(Step.Moved.class);
    }

    @Test
    void theCaseWaitsUntilEveryLaneHasAnOutcome() {
        story.does(VISITOR, "visit", visited("Qian"))
                .does(reviewer("fire"), "views/fire", opinion("ok"))
                .does(LEAD, "data", answered("none"));
        story.settle();
        assertThat(story.state()).isEqualTo("checks");

        story.does(reviewer("water"), "views/water", opinion("ok"));
        story.settle();

        assertThat(story.state()).isEqualTo("decide");
    }

    @Test
    void aRegisterThatKeptSilentIsVerifiedByHand() {
        story.does(VISITOR, "visit", visited("Qian")).at("2026-03-17T09:00").settle();

        assertThat(story.state()).isEqualTo("verify");
        assertThat(story.situation().history())
                .extracting(Act::move)
                .containsExactly(
                        "submit", "visit", "views-silence/fire", "views-silence/water", "data-silence", "unclear");
    }

    @Test
    void whatHasBeenDoneInALaneIsNotDoneAgain() {
        story.does(VISITOR, "visit", visited("Qian"));

        assertThat(story.attempt(VISITOR, "visit", visited("Qian"))).isInstanceOf(Step.NotFromHere.class);
    }

    @Test
    void twoPersonsMeansTwoNames() {
        assertThat(story.attempt(VISITOR, "visit", visited("zhao"))).isInstanceOf(Step.Needs.class);
        assertThat(story.attempt(VISITOR, "visit", Map.of("checklist", new Value.Fields(Map.of()))))
                .isInstanceOf(Step.Needs.class);
    }

    @Test
    void onceTheJoinHoldsTheRestIsCancelled() {
        var any = new Story(
                Sketch.workflow(CHECKS.formatted("any")),
                "2026-03-02T09:00",
                Map.of("highRisk", Value.TRUE, "agencies", new Value.Items(List.of(Value.of("fire")))));
        any.does(VISITOR, "visit", visited("Qian"));

        any.settle();

        assertThat(any.state()).isEqualTo("decide");
        assertThat(any.attempt(LEAD, "data", answered("found"))).isInstanceOf(Step.NotFromHere.class);
    }

    @Test
    void twoOfThreeAreEnoughWhereTheWorkflowSaysSo() {
        String yaml = """
                start: checks
                states:
                  checks:
                    lanes: {a: {worker: clerk.county}, b: {worker: clerk.county}, c: {worker: clerk.county}}
                    join: 2 of 3
                  done: {end: granted}
                moves:
                  finish: {from: checks, to: done, by: auto}
                """;
        var two = new Story(Sketch.workflow(yaml), "2026-03-02T09:00");
        two.does(LEAD, "a").settle();
        assertThat(two.state()).isEqualTo("checks");

        two.does(LEAD, "c").settle();

        assertThat(two.state()).isEqualTo("done");
    }

    @Test
    void aLaneOfABodyGoesByTheNameOfTheBody() {
        LaneWork fire = workflow.lanes(story.situation()).get(2);

        assertThat(fire.label(body -> Optional.of(LocalizedText.of("消防", body.id() + " brigade")))
                        .in("en"))
                .isEqualTo("views (fire brigade)");
        assertThat(fire.label(body -> Optional.empty()).in("en")).isEqualTo("views (fire)");
    }

    @Test
    void anEmptyListJoinsAtOnce() {
        String yaml = """
                start: checks
                states:
                  checks: {lanes: {views: {each: agencies as a, worker: reviewer of a}}}
                  done: {end: granted}
                moves:
                  finish: {from: checks, to: done, by: auto, when: 'every v in views satisfies v.outcome = "done"'}
                  fail: {from: checks, to: done, by: clerk.county}
                """;
        var none = new Story(Sketch.workflow(yaml), "2026-03-02T09:00", Map.of("agencies", new Value.Items(List.of())));

        none.settle();

        assertThat(none.state()).isEqualTo("done");
    }

    @Test
    void aCorrectionSuspendsTheLanesAndBackFindsThemAsTheyWere() {
        story.does(VISITOR, "visit", visited("Qian")).at("2026-03-03T10:00").does(LEAD, "correct");
        assertThat(open()).isEmpty();
        story.at("2026-03-30T10:00").settle();
        assertThat(story.state()).isEqualTo("correction");

        story.does(MEI, "resend").settle();

        assertThat(open()).containsExactly("data", "views/fire", "views/water");
        assertThat(workflow.lanes(story.situation()).get(2).due()).contains(Story.instant("2026-04-04T00:00"));
    }

    @Test
    void withdrawingDoesNotWaitAndCancelsTheLanes() {
        story.does(MEI, "withdraw");

        assertThat(story.state()).isEqualTo("withdrawn");
        assertThat(story.attempt(VISITOR, "visit", visited("Qian"))).isInstanceOf(Step.NotFromHere.class);
    }

    @Test
    void whatALaneWantsFromTheApplicantWaitsForTheLead() {
        story.does(
                VISITOR,
                "visit-request",
                Map.of("items", new Value.Items(List.of(Value.of("name"))), "reason", Value.of("unreadable")));

        assertThat(workflow.requests(story.situation())).containsExactly("name");
        assertThat(open()).contains("visit");
        story.does(LEAD, "correct").at("2026-03-04T09:00").does(MEI, "resend");
        assertThat(workflow.requests(story.situation())).isEmpty();
    }

    @Test
    void theClockOfALaneStopsWithIt() {
        assertThat(story.due("visiting")).isEqualTo("2026-03-05");

        story.does(VISITOR, "visit", visited("Qian"));

        assertThat(workflow.ledger(story.situation(), "visiting").orElseThrow().stopped())
                .isPresent();
    }

    @Test
    void anOpenLaneHoldsTheClocksThatItNames() {
        assertThat(workflow.ledger(story.situation(), "promise").orElseThrow().isPaused())
                .isTrue();

        story.at("2026-03-04T10:00").does(VISITOR, "visit", visited("Qian"));

        assertThat(story.due("promise")).isEqualTo("2026-03-31");
    }

    @Test
    void rulesReadEveryFillingOfALane() {
        String yaml = """
                start: visit
                states:
                  visit: {lanes: {inspection: {worker: clerk.county, fill: checklist}}}
                  again: {worker: clerk.county}
                  done: {end: granted}
                moves:
                  repeat: {from: visit, to: again, by: auto, when: 'count(history("inspection")) < 2'}
                  finish: {from: visit, to: done, by: auto}
                  back-to-work: {from: again, to: visit, by: clerk.county}
                """;
        var twice = new Story(Sketch.workflow(yaml), "2026-03-02T09:00");
        twice.does(LEAD, "inspection").settle();
        twice.does(LEAD, "back-to-work").does(LEAD, "inspection").settle();

        assertThat(twice.state()).isEqualTo("done");
    }

    @Test
    void rulesReadWhatWasFilledInAndTheOutcome() {
        story.does(reviewer("fire"), "views/fire", opinion("ok"))
                .at("2026-03-10T09:00")
                .settle();

        assertThat(outcome("views/fire")).contains("done");
        assertThat(outcome("views/water")).contains("consents");
        assertThat(outcome("visit")).isEmpty();
    }
}
