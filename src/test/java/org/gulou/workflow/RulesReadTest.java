package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What rules read of a case: not known before it happened, empty once it can no longer happen. */
class RulesReadTest {
    private static final Actor CLERK = official("li", "clerk.county");
    private static final Actor HEAD = official("sun", "head.county");

    private final Workflow workflow = Sketch.workflow("""
            start: received
            window: {opens: 01-01, closes: 12-31}
            rank:
              - string(case.state)
              - case.acceptedOn
              - case.decidedOn
              - case.certificate
              - case.reviewUntil
              - inspect.passed
              - inspect.score
              - count(history("inspect"))
              - due("decision")
              - string(left("decision"))
              - visits("received")
              - string(outcome("view"))
              - string(view.outcome)
              - string(view.result)
              - count(homes)
              - homes[2].home.name
              - string(outcome("homes"))
            states:
              received: {worker: clerk.county}
              checking: {worker: clerk.county}
              side:
                worker: head.county
                lanes:
                  view: {worker: clerk.county, fill: opinion}
                  homes: {each: relatives as home, worker: clerk.county}
              granted: {end: granted}
              withdrawn: {end: withdrawn}
            moves:
              take: {action: accept, from: received, to: checking, by: clerk.county}
              inspect: {from: checking, to: same, by: clerk.county, fill: checklist, needs: [{id: score, required: false}]}
              note: {from: checking, to: same, by: clerk.county, needs: [{id: score}]}
              consult: {from: checking, to: side, by: clerk.county}
              join: {from: side, to: checking, by: auto}
              again: {from: checking, to: received, by: clerk.county}
              grant: {from: checking, to: granted, by: head.county, does: {issue: certificate}}
              collect: {from: granted, to: same, by: clerk.county}
              object: {from: granted, to: checking, by: applicant, within: 60 days}
              withdraw: {from: open, to: withdrawn, by: applicant}
            clocks:
              decision: {starts: take, stops: [grant], limit: 20 days}
            """);
    private final Story story = new Story(
            workflow,
            "2026-03-02T09:00",
            Map.of("relatives", new Value.Items(List.of(relative("Mei"), relative("Lan")))));

    private static Value relative(String name) {
        return new Value.Fields(Map.of("name", Value.of(name)));
    }

    /** What a rule yields; the ranking is what a test can ask for. */
    private Value read(String rule) {
        List<String> rules = workflow.programme().ranking().keys().stream()
                .map(key -> key.words())
                .toList();
        return workflow.rank(story.situation())
                .get(Math.max(rules.indexOf(rule), rules.indexOf("string(" + rule + ")")));
    }

    private static Value day(int month, int day) {
        return Value.of(LocalDate.of(2026, month, day));
    }

    private static Map<String, Value> inspected(boolean passed) {
        return Map.of("checklist", new Value.Fields(Map.of("passed", Value.of(passed))));
    }

    @Test
    void whenItWasAcceptedIsTheDayOfTheFirstAcceptance() {
        assertThat(read("case.acceptedOn").isUnknown()).isTrue();

        story.at("2026-03-04T10:00").does(CLERK, "take");
        assertThat(read("case.acceptedOn")).isEqualTo(day(3, 4));

        story.at("2026-03-06T10:00").does(CLERK, "again").at("2026-03-09T10:00").does(CLERK, "take");
        assertThat(read("case.acceptedOn")).isEqualTo(day(3, 4));
    }

    @Test
    void whenItWasDecidedIsTheDayOfTheLatestDecision() {
        story.does(CLERK, "take");
        assertThat(read("case.decidedOn").isUnknown()).isTrue();
        story.at("2026-03-10T10:00").does(HEAD, "grant");
        story.at("2026-03-12T10:00").does(CLERK, "collect");
        assertThat(read("case.decidedOn")).isEqualTo(day(3, 10));

        story.at("2026-03-16T10:00").does(MEI, "object");
        assertThat(read("case.decidedOn")).isEqualTo(day(3, 10));
        story.at("2026-03-20T10:00").does(HEAD, "grant");

        assertThat(read("case.decidedOn")).isEqualTo(day(3, 20));
    }

    @Test
    void whatNeverHappenedIsEmptyOnceTheCaseHasEnded() {
        story.does(MEI, "withdraw");

        assertThat(List.of(
                        read("case.acceptedOn"),
                        read("case.decidedOn"),
                        read("case.reviewUntil"),
                        read("inspect.passed"),
                        read("due(\"decision\")"),
                        read("outcome(\"view\")"),
                        read("view.outcome")))
                .containsOnly(Value.EMPTY);
        assertThat(read("case.state")).isEqualTo(Value.of("withdrawn"));
    }

    @Test
    void whatHasNotHappenedYetIsNotKnownByItsName() {
        assertThat(read("inspect.passed")).isEqualTo(Value.unknown("inspect"));
        assertThat(read("due(\"decision\")")).isEqualTo(Value.unknown("clock decision"));
        assertThat(read("outcome(\"view\")")).isEqualTo(Value.unknown("outcome(\"view\")"));
        assertThat(read("view.outcome")).isEqualTo(Value.unknown("view"));
    }

    @Test
    void theCertificateAndTheTimeForAReviewAreRead() {
        assertThat(read("case.certificate")).isEqualTo(Value.of("none"));
        story.does(CLERK, "take").at("2026-03-16T10:00").does(HEAD, "grant");

        assertThat(read("case.certificate")).isEqualTo(Value.of("valid"));
        assertThat(read("case.reviewUntil")).isEqualTo(day(5, 15));
    }

    @Test
    void theLatestFillingIsReadAndWhatWasLeftOutIsEmpty() {
        story.does(CLERK, "take")
                .does(CLERK, "inspect", inspected(false))
                .does(CLERK, "inspect", inspected(true))
                .does(CLERK, "note", Map.of("score", Value.of(7)));

        assertThat(read("inspect.passed")).isEqualTo(Value.TRUE);
        assertThat(read("inspect.score")).isEqualTo(Value.EMPTY);
        assertThat(read("count(history(\"inspect\"))")).isEqualTo(Value.of(2));
    }

    @Test
    void aClockTellsItsDayAndWhatIsLeft() {
        story.does(CLERK, "take").at("2026-03-03T00:00");

        assertThat(read("due(\"decision\")")).isEqualTo(day(3, 22));
        assertThat(workflow.ledger(story.situation(), "decision")
                        .orElseThrow()
                        .left(story.situation().now()))
                .isEqualTo(Duration.ofDays(20));
        assertThat(read("left(\"decision\")")).isEqualTo(Value.of("P20D"));
    }

    @Test
    void eachEntryIntoAStateCountsAsAVisit() {
        assertThat(read("visits(\"received\")")).isEqualTo(Value.of(1));

        story.does(CLERK, "take").does(CLERK, "again");

        assertThat(read("visits(\"received\")")).isEqualTo(Value.of(2));
    }

    @Test
    void whatIsDoneSideBySideIsReadUnderTheNameOfItsLane() {
        story.does(CLERK, "take").does(CLERK, "consult");
        assertThat(read("view.outcome").isUnknown()).isTrue();
        story.does(CLERK, "view", FullWorkflows.opinion("object"));
        assertThat(read("outcome(\"homes\")").isUnknown()).isTrue();
        story.does(CLERK, "homes/1").does(CLERK, "homes/2").settle();

        assertThat(story.state()).isEqualTo("checking");
        assertThat(read("view.outcome")).isEqualTo(Value.of("done"));
        assertThat(read("view.result")).isEqualTo(Value.of("object"));
        assertThat(read("count(homes)")).isEqualTo(Value.of(2));
        assertThat(read("homes[2].home.name")).isEqualTo(Value.of("Lan"));
        assertThat(read("outcome(\"homes\")")).isEqualTo(Value.of("done"));
    }
}
