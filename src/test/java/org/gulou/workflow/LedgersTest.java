package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.clock.Entry;
import org.junit.jupiter.api.Test;

/** What holds a clock, lengthens it and starts it anew, as its ledger has it line by line. */
class LedgersTest {
    private static final Actor CLERK = official("li", "clerk.county");
    private static final Actor HEAD = official("sun", "head.county");
    private static final Actor OFFICER = official("ou", "officer.county");

    private static String what(Entry entry) {
        String kind = switch (entry) {
            case Entry.Started started -> "started";
            case Entry.Paused paused -> "paused";
            case Entry.Resumed resumed -> "resumed";
            case Entry.Extended extended -> "extended";
            case Entry.Stopped stopped -> "stopped";
        };
        Instant at = entry.at();
        return kind + " " + OfficeTime.day(at).getDayOfMonth();
    }

    static List<String> ledger(Workflow workflow, Story story, String clock) {
        return workflow.ledger(story.situation(), clock).orElseThrow().entries().stream()
                .map(LedgersTest::what)
                .toList();
    }

    private static Workflow sideBySide(String join) {
        return Sketch.workflow("""
                start: received
                states:
                  received: {worker: clerk.county}
                  checks:
                    worker: clerk.county
                    lanes:
                      visit: {worker: officer.county, pauses: [decision]}
                      view: {worker: head.county, pauses: [decision]}
                      file: {worker: clerk.county}
                    join: %s
                  correction: {waitsFor: applicant, edits: named}
                  deciding: {worker: head.county}
                  granted: {end: granted}
                  withdrawn: {end: withdrawn}
                moves:
                  check: {from: received, to: checks, by: clerk.county}
                  join: {from: checks, to: deciding, by: auto}
                  hurry: {from: checks, to: deciding, by: clerk.county}
                  correct: {from: checks, to: correction, by: clerk.county, needs: [items]}
                  resend: {from: correction, to: back, by: applicant}
                  grant: {from: deciding, to: granted, by: head.county}
                  withdraw: {from: open, to: withdrawn, by: applicant}
                clocks:
                  decision: {starts: received, stops: [granted], limit: 20 days, extend: {by: 10 days, role: head.county}}
                  visiting: {of: visit, limit: 5 days}
                """.formatted(join));
    }

    private final Workflow workflow = sideBySide("all");
    private final Story story =
            new Story(workflow, "2026-03-02T09:00").at("2026-03-03T09:00").does(CLERK, "check");

    @Test
    void twoLanesThatHoldAClockHoldItUntilTheLastIsDone() {
        assertThat(ledger(workflow, story, "decision")).containsExactly("started 2", "paused 3");

        story.at("2026-03-05T09:00").does(HEAD, "view");
        assertThat(ledger(workflow, story, "decision")).containsExactly("started 2", "paused 3");
        story.at("2026-03-09T09:00").does(OFFICER, "visit");

        assertThat(ledger(workflow, story, "decision")).containsExactly("started 2", "paused 3", "resumed 9");
        assertThat(story.due("decision")).isEqualTo("2026-03-28");
    }

    @Test
    void aLaneHoldsAClockNoLongerThanItMay() {
        Workflow bounded = Sketch.workflow("""
                start: checks
                states:
                  checks: {worker: clerk.county, lanes: {visit: {worker: officer.county, pauses: [decision], atMost: 3 working days}}}
                  granted: {end: granted}
                moves: {grant: {from: checks, to: granted, by: clerk.county}}
                clocks: {decision: {starts: checks, stops: [granted], limit: 20 days}}
                """);
        Story waiting = new Story(bounded, "2026-03-02T09:00").at("2026-03-05T09:00");
        assertThat(ledger(bounded, waiting, "decision")).containsExactly("started 2", "paused 2");

        waiting.at("2026-03-12T09:00");

        assertThat(ledger(bounded, waiting, "decision")).containsExactly("started 2", "paused 2", "resumed 6");
    }

    @Test
    void aLaneThatACorrectionSuspendsHoldsNothingMeanwhile() {
        story.at("2026-03-05T09:00").does(CLERK, "correct");
        assertThat(ledger(workflow, story, "decision")).containsExactly("started 2", "paused 3", "resumed 5");

        story.at("2026-03-09T09:00").does(MEI, "resend");

        assertThat(ledger(workflow, story, "decision"))
                .containsExactly("started 2", "paused 3", "resumed 5", "paused 9");
    }

    @Test
    void whatALaneHoldsAfterACorrectionIsAHoldOfItsOwn() {
        Workflow bounded = Sketch.workflow("""
                start: checks
                states:
                  checks: {worker: clerk.county, lanes: {visit: {worker: officer.county, pauses: [decision], atMost: 3 days}}}
                  correction: {waitsFor: applicant, edits: named}
                  granted: {end: granted}
                moves:
                  grant: {from: checks, to: granted, by: clerk.county}
                  correct: {from: checks, to: correction, by: clerk.county, needs: [items]}
                  resend: {from: correction, to: back, by: applicant}
                clocks: {decision: {starts: checks, stops: [granted], limit: 20 days}}
                """);
        Story corrected = new Story(bounded, "2026-03-02T09:00")
                .at("2026-03-03T09:00")
                .does(CLERK, "correct")
                .at("2026-03-20T09:00")
                .does(MEI, "resend")
                .at("2026-03-21T09:00")
                .does(OFFICER, "visit");

        assertThat(ledger(bounded, corrected, "decision"))
                .containsExactly("started 2", "paused 2", "resumed 3", "paused 20", "resumed 21");
    }

    @Test
    void theLaneThatIsDoneFirstEndsNothing() {
        story.at("2026-03-05T09:00").does(OFFICER, "visit");
        story.at("2026-03-09T09:00").does(HEAD, "view");

        assertThat(ledger(workflow, story, "decision")).containsExactly("started 2", "paused 3", "resumed 9");
    }

    @Test
    void whatIsCancelledByTheJoinHoldsNoLongerThanTheJoin() {
        Workflow any = sideBySide("1 of 3");
        Story one = new Story(any, "2026-03-02T09:00")
                .at("2026-03-03T09:00")
                .does(CLERK, "check")
                .at("2026-03-06T09:00")
                .does(CLERK, "file");
        one.settle();

        one.at("2026-03-12T09:00");

        assertThat(one.state()).isEqualTo("deciding");
        assertThat(ledger(any, one, "decision")).containsExactly("started 2", "paused 3", "resumed 6");
    }

    @Test
    void whatTheOfficeGoesOnWithoutHoldsNoLongerThanItsStay() {
        story.at("2026-03-05T09:00")
                .does(OFFICER, "visit")
                .at("2026-03-07T09:00")
                .does(CLERK, "hurry");

        assertThat(ledger(workflow, story, "decision")).containsExactly("started 2", "paused 3", "resumed 7");
    }

    @Test
    void aClockThatStopsWhileItIsHeldIsHeldUntilThen() {
        story.at("2026-03-05T09:00").does(MEI, "withdraw");

        assertThat(ledger(workflow, story, "decision"))
                .containsExactly("started 2", "paused 3", "resumed 5", "stopped 5");
    }

    @Test
    void aClockIsLengthenedInItsTurn() {
        story.at("2026-03-06T09:00")
                .does(HEAD, "extend-decision")
                .at("2026-03-09T09:00")
                .does(OFFICER, "visit")
                .does(HEAD, "view");

        assertThat(ledger(workflow, story, "decision"))
                .containsExactly("started 2", "paused 3", "extended 6", "resumed 9");
        assertThat(story.due("decision")).isEqualTo("2026-04-07");
    }

    @Test
    void whatIsHeldUpToAnExtensionIsLetGoBeforeIt() {
        story.at("2026-03-09T09:00").does(OFFICER, "visit").does(HEAD, "view").does(HEAD, "extend-decision");

        assertThat(ledger(workflow, story, "decision"))
                .containsExactly("started 2", "paused 3", "resumed 9", "extended 9");
    }

    @Test
    void theClockOfALaneStandsThroughACorrectionAndStopsWhenTheCaseIsGone() {
        story.at("2026-03-04T09:00").does(CLERK, "correct").at("2026-03-06T09:00");
        assertThat(ledger(workflow, story, "visiting")).containsExactly("started 3", "paused 4");
        story.does(MEI, "resend").at("2026-03-09T09:00").does(CLERK, "hurry");

        assertThat(ledger(workflow, story, "visiting"))
                .containsExactly("started 3", "paused 4", "resumed 6", "stopped 9");
        assertThat(story.due("visiting")).isEqualTo("2026-03-10");
    }

    @Test
    void theClockOfALaneStopsWhenTheJoinCancelsItThoughTheCaseStays() {
        Workflow any = Sketch.workflow("""
                start: checks
                states:
                  checks: {worker: clerk.county, lanes: {visit: {worker: officer.county}, file: {worker: clerk.county}}, join: any}
                  granted: {end: granted}
                moves: {grant: {from: checks, to: granted, by: clerk.county}}
                clocks: {visiting: {of: visit, limit: 5 days}}
                """);
        Story filed = new Story(any, "2026-03-02T09:00").at("2026-03-04T09:00").does(CLERK, "file");

        assertThat(ledger(any, filed, "visiting")).containsExactly("started 2", "stopped 4");
        filed.at("2026-03-12T09:00").does(CLERK, "grant");
        assertThat(ledger(any, filed, "visiting")).containsExactly("started 2", "stopped 4");
    }

    @Test
    void theClockOfALaneThatEveryElementHasStopsWithTheLast() {
        Workflow each = Sketch.workflow("""
                start: checks
                states:
                  checks: {worker: clerk.county, lanes: {views: {each: agencies as a, worker: officer.county}}}
                  granted: {end: granted}
                moves: {grant: {from: checks, to: granted, by: clerk.county}}
                clocks: {viewing: {of: views, limit: 5 days}}
                """);
        Story asked = new Story(each, "2026-03-02T09:00", Map.of("agencies", FullWorkflows.list("fire", "water")))
                .at("2026-03-03T09:00")
                .does(OFFICER, "views/fire");
        assertThat(ledger(each, asked, "viewing")).containsExactly("started 2");

        asked.at("2026-03-05T09:00").does(OFFICER, "views/water");

        assertThat(ledger(each, asked, "viewing")).containsExactly("started 2", "stopped 5");
    }

    @Test
    void aLaneThatIsEnteredAnewHasAllItsTimeAgain() {
        Workflow again = Sketch.workflow("""
                start: checks
                states:
                  checks: {worker: clerk.county, lanes: {visit: {worker: officer.county}}}
                  done: {end: granted}
                moves:
                  anew: {from: checks, to: checks, by: clerk.county}
                  join: {from: checks, to: done, by: auto}
                clocks:
                  visiting: {of: visit, limit: 5 days}
                  whole: {starts: checks, stops: [done], limit: 10 days}
                """);
        Story story =
                new Story(again, "2026-03-02T09:00").at("2026-03-05T09:00").does(CLERK, "anew");

        assertThat(ledger(again, story, "visiting")).containsExactly("started 5");
        assertThat(story.due("visiting")).isEqualTo("2026-03-10");
        assertThat(ledger(again, story, "whole"))
                .as("a clock that runs does not start again")
                .containsExactly("started 2");
        story.at("2026-03-06T09:00").does(OFFICER, "visit");
        assertThat(ledger(again, story, "visiting")).containsExactly("started 5", "stopped 6");
    }
}
