package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerTest {
    @Test
    void theSamplesAreSound() {
        assertThat(Sketch.problems(Samples.LICENCE)).isEmpty();
        assertThat(Sketch.problems(Samples.COOLING_OFF)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            to: inspection, by: clerk.county        | to: inspektion, by: clerk.county       | There is no state 'inspektion'. Did you mean 'inspection'?
            start: received                         | start: receivd                         | There is no state 'receivd'. Did you mean 'received'?
            notBy: [accept]                         | notBy: [acept]                         | There is no move or lane 'acept'. Did you mean 'accept'?
            then: lapse                             | then: laps                             | There is no move 'laps'. Did you mean 'lapse'?
            then: lapse                             | then: withdraw                         | Time can only take a move that is 'by: time', and 'withdraw' is not.
            pauses: [acceptance, decision]          | pauses: [acceptance, desision]         | There is no clock 'desision'. Did you mean 'decision'?
            by: inspector.county                    | by: inspector.contry                   | Expected a role and a level like clerk.county, got 'inspector.contry'.
            limit: statutory                        | limit: twenty days                     | Expected statutory, promised or a period, got 'twenty days'.
            fill: checklist                         | fill: cheklist                         | There is no form 'cheklist'. Did you mean 'checklist'?
            issue: certificate                      | issue: certificat                      | There is no letter 'certificat'. Did you mean 'certificate'?
            issue: certificate                      | pay: fee                               | not yet: the effect 'pay'.
            needs: [reason, remedy]                 | needs: [reason, licens]                | There is no need or paper 'licens'. Did you mean 'licence'?
            needs: [reason, remedy]                 | needs: [reason]                        | The move 'refuse' ends with a refusal, so it must give the reason and the remedy.
            edits: named,                           | edits: none,                           | The applicant is asked to correct something, but may change nothing in 'correction'.
            to: back, by: applicant                 | to: withdrawn, by: applicant           | The applicant is asked to correct something, but cannot send it
            inspection: {worker: inspector.county}  | inspection: {worker: inspector.county, waitsFor: time} | The state 'inspection' has a worker and waits for somebody else too.
            lapse: {from: correction,               | lapse: {from: received,                | The move 'lapse' does not leave 'correction'.
            grant: {from: deciding, to: granted     | grant: {from: deciding, to: deciding   | No case ever gets to 'granted'.
            withdraw: {from: open                   | withdraw: {from: [received, granted]   | The state 'granted' is an end: only time, a move with 'supersedes', or an applicant who asks for review within a time leaves it.
            accept: {from                           | submit: {from                          | No move can be called 'submit': the word has a meaning of its own.
            then: lapse,                            | atMost: 3 days,                        | The state 'correction' is limited in time, but nothing happens then.
            """)
    void aMistakeIsToldInWords(String right, String wrong, String told) {
        assertThat(Samples.LICENCE).contains(right);

        assertThat(Sketch.problems(Samples.LICENCE.replace(right, wrong)))
                .anySatisfy(problem -> assertThat(problem).contains(told));
    }

    @Test
    void aMistakeIsToldWithItsLineAndColumn() {
        assertThat(Sketch.problems("""
                        start: received
                        states: {received: {}, done: {end: granted}}
                        moves:
                          finish: {from: received, to: dome, by: auto}
                        """)).containsExactly("4:32 There is no state 'dome'. Did you mean 'done'?");
    }

    @Test
    void aTrapIsShownByTheShortestWayIntoIt() {
        assertThat(Sketch.problems("""
                        start: received
                        states: {received: {worker: clerk.county}, check: {worker: clerk.county}, loop: {worker: clerk.county}, done: {end: granted}}
                        moves:
                          accept: {from: received, to: check, by: clerk.county}
                          finish: {from: check, to: done, by: clerk.county}
                          lose: {from: check, to: loop, by: clerk.county}
                          again: {from: loop, to: loop, by: clerk.county}
                        """))
                .singleElement()
                .asString()
                .contains("A case that goes by accept, lose to 'loop' never comes to an end.");
    }

    @Test
    void automaticMovesThatRunInACircleAreRefused() {
        assertThat(Sketch.problems("""
                        start: a
                        states: {a: {}, b: {}, done: {end: granted}}
                        moves:
                          there: {from: a, to: b, by: auto}
                          backAgain: {from: b, to: a, by: auto}
                          finish: {from: a, to: done, by: clerk.county}
                        """))
                .anySatisfy(problem ->
                        assertThat(problem).contains("The case runs in a circle by itself: a, b and again."));
    }

    @Test
    void aMoveByTimeThatNothingNamesIsRefused() {
        assertThat(Sketch.problems("""
                        start: a
                        states: {a: {worker: clerk.county}, done: {end: granted}}
                        moves:
                          expire: {from: a, to: done, by: time}
                          finish: {from: a, to: done, by: clerk.county}
                        """)).singleElement().asString().contains("Nothing ever takes the move 'expire'");
    }
}
