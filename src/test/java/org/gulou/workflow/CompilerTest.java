package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.gulou.kernel.DivisionCode.Level;
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

    @Test
    void aStateKeepsWhoWorksThereAndWhatItShows() {
        Workflow workflow = Sketch.workflow("""
                        start: notice
                        parties: {spouse: {who: '"138"', reach: '"139"', sees: [day, relatives, relatives.name]}}
                        states: {notice: {worker: head.township, shows: [day, relatives.name]}, done: {end: granted}}
                        moves:
                          finish: {from: notice, to: done, by: clerk.county, signs: [spouse]}
                        """);

        State notice = workflow.state("notice");
        assertThat(notice.worker()).contains(new Role("head", Level.TOWNSHIP));
        assertThat(notice.shows()).containsExactly("day", "relatives.name");
        assertThat(notice.isPublicNotice()).isTrue();
        assertThat(workflow.state("done").isPublicNotice()).isFalse();
        assertThat(workflow.party("spouse").orElseThrow().sees()).containsExactly("day", "relatives", "relatives.name");
        assertThat(Role.read(".county")).isEmpty();
        assertThat(Role.read("c.county")).contains(new Role("c", Level.COUNTY));
    }

    @Test
    void aPartKeepsWhatItTakesAlongAndWhoHandlesIt() {
        Workflow workflow = Sketch.workflow("""
                        start: all
                        states:
                          all:
                            worker: clerk.county
                            parts: [{id: card, service: social-card, map: {since: day, risky: highRisk}, body: '"huaxi"'}]
                          done: {end: granted}
                        moves:
                          finish: {from: all, to: done, by: auto}
                        """);

        Part part = workflow.state("all")
                .lanes()
                .orElseThrow()
                .all()
                .getFirst()
                .part()
                .orElseThrow();
        assertThat(part.service()).isEqualTo("social-card");
        assertThat(part.map()).containsOnlyKeys("since", "risky");
        assertThat(part.body().orElseThrow().source()).isEqualTo("\"huaxi\"");
    }

    @Test
    void openEndsNoDecisionThatIsLookedAtOnceMore() {
        Workflow workflow = Sketch.workflow("""
                        start: a
                        states:
                          a: {worker: clerk.county}
                          again: {worker: head.county}
                          more: {worker: head.county}
                          refused: {end: refused}
                          withdrawn: {end: withdrawn}
                        moves:
                          refuse: {from: a, to: refused, by: clerk.county, needs: [reason, remedy]}
                          ask: {from: refused, to: again, by: applicant, within: 60 days, times: 1}
                          keep: {from: again, to: refused, by: applicant}
                          back: {from: again, to: a, by: head.county, needs: [reason], supersedes: decision}
                          withdraw: {from: open, to: withdrawn, by: applicant}
                          inquire: {from: open, to: more, by: head.county}
                          answer: {from: more, to: a, by: head.county}
                        """);

        assertThat(workflow.move("withdraw").orElseThrow().from()).containsExactly("a", "more");
        assertThat(workflow.move("inquire").orElseThrow().from()).containsExactly("a", "again", "more");
    }

    @Test
    void aSoundWorkflowIsStillWarnedOfWhatMayBeMeantOtherwise() {
        var ready = (Workflow.Compilation.Ready) Workflow.compile(Sketch.source("""
                        start: a
                        states: {a: {worker: clerk.county}, done: {end: granted}}
                        moves:
                          finish: {from: a, to: done, by: clerk.county, when: 'every r in relatives satisfies r.income > 3'}
                          close: {from: a, to: done, by: clerk.county}
                        """), Sketch.DECLARED);

        assertThat(ready.warnings())
                .extracting(warning -> warning.line() + ":" + warning.column() + " " + warning.reason())
                .containsExactly("4:55 'every' is true where 'relatives' has no elements");
    }

    @Test
    void aTimeThatOnlyWaitsEndsOnADayOffAndOneForAPersonDoesNot() {
        Workflow workflow = Sketch.workflow("""
                        start: a
                        parties: {spouse: {who: '"138"', sees: [day]}}
                        states:
                          a: {waitsFor: time, lasts: 5 days, then: go}
                          b: {waitsFor: party, lasts: 5 days, then: on}
                          c: {worker: clerk.county, lasts: 5 days, then: end}
                          d: {worker: clerk.county, lasts: 5 days, ends: workday, then: close}
                          done: {end: granted}
                        moves:
                          go: {from: a, to: b, by: time}
                          on: {from: b, to: c, by: time}
                          end: {from: c, to: d, by: time}
                          close: {from: d, to: done, by: time}
                          agree: {from: b, to: c, by: spouse}
                        """);

        assertThat(workflow.states())
                .extracting(State::id, State::endsOnWorkday)
                .containsExactly(
                        tuple("a", false), tuple("b", true), tuple("c", false), tuple("d", true), tuple("done", false));
    }
}
