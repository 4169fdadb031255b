package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendingTest {
    private final Workflow workflow = Sketch.workflow("""
        start: received
        states:
          received: {worker: clerk.county}
          more: {waitsFor: applicant, edits: all, lasts: 5 days, then: lapse}
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
          lapse: {from: more, to: late, by: time}
          grant: {from: [received, exam], to: done, by: clerk.county}
        """);

    private boolean sends(String move, String state) {
        return new Sending(workflow).sends(workflow.move(move).orElseThrow(), workflow.state(state));
    }

    @Test
    void whatSheChangedGoesWithEveryMoveOfHersThatLeadsOn() {
        assertThat(sends("answer", "more")).isTrue();
        assertThat(sends("resend", "more")).isTrue();
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
    void theWayBackGoesBeforeAnyOther() {
        State more = workflow.state("more");

        assertThat(new Sending(workflow).among(workflow.moves(), more))
                .map(Move::id)
                .contains("resend");
        assertThat(new Sending(workflow)
                        .among(
                                workflow.moves().stream()
                                        .filter(move -> !move.isBack())
                                        .toList(),
                                more))
                .map(Move::id)
                .contains("answer");
        assertThat(new Sending(workflow).among(workflow.moves(), workflow.state("exam")))
                .isEmpty();
    }
}
