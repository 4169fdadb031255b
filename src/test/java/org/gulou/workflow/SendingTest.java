package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SendingTest {
    private final Workflow workflow = Sketch.workflow("""
        start: received
        states:
          received: {worker: clerk.county}
          more: {waitsFor: applicant, edits: all, lasts: 5 days, then: lapse}
          report: {waitsFor: applicant, edits: all, lasts: 5 days, then: lapse}
          exam: {worker: clerk.county}
          done: {end: granted}
          gone: {end: withdrawn}
          late: {end: lapsed}
        moves:
          ask: {from: received, to: more, by: clerk.county, times: 1}
          answer: {from: more, to: exam, by: applicant, needs: [reason]}
          resend: {from: more, to: back, by: applicant, when: highRisk}
          wait: {from: more, to: same, by: applicant}
          withdraw: {from: [received, more], to: gone, by: applicant}
          return: {from: received, to: report, by: clerk.county, times: 1}
          small: {from: report, to: exam, by: applicant, when: highRisk}
          large: {from: report, to: exam, by: applicant, when: not(highRisk)}
          lapse: {from: [more, report], to: late, by: time}
          grant: {from: [received, exam], to: done, by: clerk.county}
        """);

    private boolean sends(String move, String state) {
        return new Sending(workflow).sends(workflow.move(move).orElseThrow(), workflow.state(state));
    }

    @Test
    void whatSheChangedGoesWithHerWayBackAndWithNothingBesideIt() {
        assertThat(sends("resend", "more")).isTrue();
        assertThat(sends("answer", "more")).isFalse();
    }

    @Test
    void whereNoWayLeadsBackItGoesWithHerMovesThatLeadOn() {
        assertThat(sends("small", "report")).isTrue();
        assertThat(sends("large", "report")).isTrue();
    }

    @Test
    void itGoesWithNoneThatStaysOrEndsTheCaseOrIsSomebodyElses() {
        assertThat(sends("wait", "more")).isFalse();
        assertThat(sends("withdraw", "more")).isFalse();
        assertThat(sends("lapse", "more")).isFalse();
        assertThat(sends("withdraw", "received"))
                .as("where she may change nothing")
                .isFalse();
    }

    @Test
    void whileTheWayBackIsBarredNothingElseTakesItsPlace() {
        List<Move> barred =
                workflow.moves().stream().filter(move -> !move.isBack()).toList();

        assertThat(new Sending(workflow).among(barred, workflow.state("more"))).isEmpty();
        assertThat(new Sending(workflow).among(workflow.moves(), workflow.state("more")))
                .map(Move::id)
                .contains("resend");
    }

    @Test
    void ofSeveralThatLeadOnThatSendsWhichSheMayTake() {
        List<Move> possible = workflow.moves().stream()
                .filter(move -> move.id().equals("large"))
                .toList();

        assertThat(new Sending(workflow).among(possible, workflow.state("report")))
                .map(Move::id)
                .contains("large");
    }
}
