package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private final Workflow workflow = Sketch.workflow("""
        start: deciding
        states:
          deciding: {worker: clerk.county}
          refused: {end: refused}
          review: {worker: head.county}
          granted: {end: granted}
          upheld: {end: refused}
        moves:
          refuse: {from: deciding, to: refused, by: clerk.county, needs: [reason, remedy]}
          ask: {from: refused, to: review, by: applicant, within: 60 days, times: 1}
          uphold: {from: review, to: upheld, by: head.county, needs: [reason, remedy], notBy: [refuse]}
          overturn: {from: review, to: granted, by: head.county, notBy: [refuse], supersedes: decision}
        clocks:
          decision: {starts: deciding, stops: [refused, granted], limit: 20 working days}
          second: {starts: ask, stops: [uphold, overturn], limit: 10 working days}
        """);

    private Story refused(String at) {
        return new Story(workflow, at).does(Story.official("li", "clerk.county"), "refuse");
    }

    @Test
    void theLastDayIsNoDayOff() {
        assertThat(workflow.reviewUntil(refused("2026-03-16T10:00").situation().history(), Story.CALENDAR))
                .contains(LocalDate.of(2026, 5, 15));
        // 60 days after 2 March are 1 May, a holiday until the 5th
        assertThat(workflow.reviewUntil(refused("2026-03-02T10:00").situation().history(), Story.CALENDAR))
                .contains(LocalDate.of(2026, 5, 6));
    }

    @Test
    void sheAsksOnTheLastDayAndNotOnTheNext() {
        assertThat(refused("2026-03-16T10:00").at("2026-05-15T23:59").attempt(Story.MEI, "ask"))
                .isInstanceOf(Step.Moved.class);
        assertThat(refused("2026-03-16T10:00").at("2026-05-16T00:00").attempt(Story.MEI, "ask"))
                .isInstanceOfSatisfying(
                        Step.TooLate.class,
                        late -> assertThat(late.why().in("zh")).contains("2026-05-15"));
    }

    @Test
    void theReviewHasAClockOfItsOwnAndTheFirstOneStaysStopped() {
        Story story = refused("2026-03-16T10:00").at("2026-03-20T09:00").does(Story.MEI, "ask");

        assertThat(story.due("second")).isEqualTo("2026-04-03");
        assertThat(workflow.ledger(story.situation(), "decision").orElseThrow().stopped())
                .isPresent();
    }

    @Test
    void nobodyCanAskWhereNothingWasDecided() {
        assertThat(workflow.reviewUntil(
                        new Story(workflow, "2026-03-16T10:00").situation().history(), Story.CALENDAR))
                .isEmpty();
    }

    @Test
    void theLastDayOfAMoveIsKnownWhereItIsBounded() {
        Situation refused = refused("2026-03-16T10:00").situation();

        assertThat(workflow.lastDay(refused, workflow.move("ask").orElseThrow()))
                .contains(LocalDate.of(2026, 5, 15));
        assertThat(workflow.lastDay(refused, workflow.move("overturn").orElseThrow()))
                .isEmpty();
    }

    @Test
    void whatSheMayDoWhileTheCaseIsOpenIsNoReview() {
        Workflow open = Sketch.workflow("""
            start: deciding
            parties: {spouse: {who: '"138"', sees: [day]}}
            states:
              deciding: {worker: clerk.county}
              refused: {end: refused}
              other: {end: lapsed}
              review: {worker: head.county}
              granted: {end: granted}
            moves:
              refuse: {from: deciding, to: refused, by: clerk.county, needs: [reason, remedy]}
              drop: {from: deciding, to: other, by: clerk.county}
              change: {from: deciding, to: granted, by: applicant, within: 5 days}
              ask: {from: refused, to: review, by: applicant, within: 30 days}
              object: {from: [refused, other], to: review, by: spouse, within: 90 days}
              close: {from: review, to: granted, by: head.county}
            """);
        var story = new Story(open, "2026-03-02T09:00");
        assertThat(open.reviewUntil(story.situation().history(), Story.CALENDAR))
                .isEmpty();

        Situation dropped = new Story(open, "2026-03-02T09:00")
                .does(Story.official("li", "clerk.county"), "drop")
                .situation();
        assertThat(open.reviewUntil(dropped.history(), Story.CALENDAR)).isEmpty();
        story.does(Story.official("li", "clerk.county"), "refuse");

        assertThat(open.reviewUntil(story.situation().history(), Story.CALENDAR))
                .contains(LocalDate.of(2026, 4, 1));
    }
}
