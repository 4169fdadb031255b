package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.LedgersTest.ledger;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.time.LocalDate;
import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** How long a state holds a clock, and which end of a run belongs to which. */
class HoldsTest {
    private static final Actor CLERK = official("li", "clerk.county");
    private static final Actor HEAD = official("sun", "head.county");

    private final Workflow consulting = Sketch.workflow("""
            start: received
            states:
              received: {worker: clerk.county}
              consultation: {worker: clerk.county, pauses: [decision, other, third], atMost: 10 days}
              correction: {waitsFor: applicant, edits: named}
              done: {end: granted}
            moves:
              consult: {from: received, to: consultation, by: clerk.county}
              correct: {from: consultation, to: correction, by: clerk.county, needs: [items]}
              resend: {from: correction, to: back, by: applicant}
              return: {from: consultation, to: received, by: clerk.county}
              finish: {from: [received, consultation], to: done, by: clerk.county}
            clocks:
              decision: {starts: received, stops: [return, done], limit: 10 days, extend: {by: 5 days, role: head.county}}
              third: {starts: consultation, stops: [fee.paid], limit: 10 days}
              other: {starts: consultation, stops: [done], limit: 10 days}
              delivery: {starts: done, stops: [fee.refunded], limit: 10 days}
            """);
    private final Story consulted =
            new Story(consulting, "2026-03-02T09:00").at("2026-03-04T09:00").does(CLERK, "consult");

    @Test
    void aStateHoldsAClockOnlyWhileTheCaseIsInIt() {
        consulted
                .at("2026-03-06T09:00")
                .does(CLERK, "correct")
                .at("2026-03-09T09:00")
                .does(MEI, "resend");
        assertThat(ledger(consulting, consulted, "decision"))
                .containsExactly("started 2", "paused 4", "resumed 6", "paused 9");

        consulted.at("2026-03-11T09:00").does(CLERK, "finish");

        assertThat(ledger(consulting, consulted, "decision"))
                .containsExactly("started 2", "paused 4", "resumed 6", "paused 9", "resumed 11", "stopped 11");
    }

    @Test
    void aStateThatIsLeftForACorrectionHoldsNothingMeanwhile() {
        consulted.at("2026-03-06T09:00").does(CLERK, "correct").at("2026-03-09T09:00");

        assertThat(ledger(consulting, consulted, "decision")).containsExactly("started 2", "paused 4", "resumed 6");
    }

    @Test
    void aHoldThatEndsBeforeItsLongestEndsThen() {
        consulted.at("2026-03-07T09:00").does(CLERK, "finish").at("2026-04-20T09:00");

        assertThat(ledger(consulting, consulted, "other"))
                .containsExactly("started 4", "paused 4", "resumed 7", "stopped 7");
    }

    @Test
    void aHoldThatEndsBeforeItsLongestIsNotProlonged() {
        consulted.at("2026-03-07T09:00").does(CLERK, "return").at("2026-04-20T09:00");
        assertThat(ledger(consulting, consulted, "third")).containsExactly("started 4", "paused 4", "resumed 7");

        Story late = new Story(consulting, "2026-03-02T09:00")
                .at("2026-03-04T09:00")
                .does(CLERK, "consult")
                .at("2026-03-20T09:00")
                .does(CLERK, "return");

        assertThat(ledger(consulting, late, "third")).containsExactly("started 4", "paused 4", "resumed 15");
    }

    @Test
    void anEventStopsAClockThatIsStillHeld() {
        consulted.at("2026-03-06T09:00").hears(Act.FEE_PAID).at("2026-03-07T09:00");

        assertThat(ledger(consulting, consulted, "third"))
                .containsExactly("started 4", "paused 4", "resumed 6", "stopped 6");
    }

    @Test
    void aClockStopsWhereAStateIsEnteredAndNotWhereTheCaseComesBackToIt() {
        Workflow entering = Sketch.workflow("""
                start: a
                states:
                  a: {worker: clerk.county}
                  b: {worker: clerk.county}
                  correction: {waitsFor: applicant, edits: named}
                  done: {end: granted}
                moves:
                  go: {from: a, to: b, by: clerk.county}
                  look: {from: b, to: same, by: clerk.county}
                  correct: {from: b, to: correction, by: clerk.county, needs: [items]}
                  resend: {from: correction, to: back, by: applicant}
                  leave: {from: b, to: a, by: clerk.county}
                  finish: {from: b, to: done, by: clerk.county}
                clocks:
                  first: {starts: a, stops: [b], limit: 5 days}
                  second: {starts: look, stops: [b], limit: 5 days}
                """);
        Story back = new Story(entering, "2026-03-02T09:00")
                .at("2026-03-03T09:00")
                .does(CLERK, "go")
                .at("2026-03-04T09:00")
                .does(CLERK, "look")
                .does(CLERK, "correct")
                .at("2026-03-06T09:00")
                .does(MEI, "resend");
        assertThat(ledger(entering, back, "first")).containsExactly("started 2", "stopped 3");
        assertThat(ledger(entering, back, "second")).containsExactly("started 4");

        back.does(CLERK, "leave").at("2026-03-09T09:00").does(CLERK, "go");

        assertThat(ledger(entering, back, "second")).containsExactly("started 4", "stopped 9");
    }

    @Test
    void aHoldEndsAtItsLongestAlthoughTheCaseStaysOn() {
        consulted.at("2026-03-31T09:00");

        assertThat(ledger(consulting, consulted, "decision")).containsExactly("started 2", "paused 4", "resumed 15");
    }

    @Test
    void aClockThatStartsAnewIsNeitherLengthenedNorHeldByWhatWasBefore() {
        Story again = new Story(consulting, "2026-03-02T09:00")
                .does(HEAD, "extend-decision")
                .at("2026-03-04T09:00")
                .does(CLERK, "consult")
                .at("2026-03-06T09:00")
                .does(CLERK, "return");
        assertThat(ledger(consulting, again, "decision"))
                .containsExactly("started 2", "extended 2", "paused 4", "resumed 6", "stopped 6");

        again.at("2026-03-07T09:00").does(CLERK, "consult");
        again.at("2026-03-08T09:00").does(CLERK, "return");

        assertThat(ledger(consulting, again, "decision")).containsExactly("started 8");
        assertThat(ledger(consulting, again, "other"))
                .containsExactly("started 4", "paused 4", "resumed 6", "paused 7", "resumed 8");
    }

    @Test
    void anEndStopsEveryClockButTheOneThatItStarts() {
        consulted.at("2026-03-11T09:00").does(CLERK, "finish");

        assertThat(ledger(consulting, consulted, "other").getLast()).isEqualTo("stopped 11");
        assertThat(ledger(consulting, consulted, "delivery")).containsExactly("started 11");
        consulted.at("2026-03-13T09:00").hears(Act.FEE_REFUNDED);
        assertThat(ledger(consulting, consulted, "delivery")).containsExactly("started 11", "stopped 13");
    }

    @Test
    void silenceCountsFromAnEarlierDayAndNeverFromALaterOne() {
        Workflow dated = Sketch.workflow("""
                start: received
                states: {received: {worker: clerk.county}, done: {end: granted}}
                moves:
                  finish: {from: received, to: done, by: clerk.county}
                clocks:
                  decision: {starts: {on: received, asOf: day}, limit: 10 days}
                """);
        Map<String, Value> earlier = Map.of("day", Value.of(LocalDate.of(2026, 3, 1)));
        Map<String, Value> later = Map.of("day", Value.of(LocalDate.of(2026, 3, 20)));

        assertThat(new Story(dated, "2026-03-05T09:00", earlier).due("decision"))
                .isEqualTo("2026-03-11");
        assertThat(new Story(dated, "2026-03-05T09:00", later).due("decision")).isEqualTo("2026-03-15");
    }

    @Test
    void ofSeveralBeginningsTheFirstCountsAndEachFromItsOwnDay() {
        Workflow silent = Sketch.workflow("""
                start: received
                states:
                  received: {worker: clerk.county, lasts: 5 working days, then: silent}
                  decision: {worker: clerk.county}
                  done: {end: granted}
                moves:
                  accept: {from: received, to: decision, by: clerk.county}
                  silent: {action: accept, from: received, to: decision, by: time}
                  finish: {from: decision, to: done, by: clerk.county}
                clocks:
                  decision: {starts: [accept, {on: silent, asOf: case.filedOn}], stops: done, limit: 20 working days}
                """);
        Map<String, Value> filed =
                Map.of("case", new Value.Fields(Map.of("filedOn", Value.of(LocalDate.of(2026, 3, 2)))));

        assertThat(new Story(silent, "2026-03-02T09:00", filed)
                        .at("2026-03-04T09:00")
                        .does(CLERK, "accept")
                        .due("decision"))
                .isEqualTo("2026-04-01");
        Story silence = new Story(silent, "2026-03-02T09:00", filed).at("2026-03-20T09:00");
        silence.settle();
        assertThat(silence.due("decision")).isEqualTo("2026-03-30");
    }
}
