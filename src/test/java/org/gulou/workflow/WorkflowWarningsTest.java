package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.gulou.language.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sound, but may not be meant so. */
class WorkflowWarningsTest {
    private static List<String> warnings(String yaml) {
        return warnings(yaml, Sketch.DECLARED);
    }

    private static List<String> warnings(String yaml, Declared declared) {
        return switch (Workflow.compile(Sketch.source(yaml), declared)) {
            case Workflow.Compilation.Ready(Workflow workflow, List<Problem> warnings) ->
                warnings.stream().map(Problem::reason).toList();
            case Workflow.Compilation.Refused(List<Problem> problems) ->
                throw new AssertionError("refused: " + problems);
        };
    }

    private static String countingFrom(String day) {
        return """
                start: a
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, done: {end: granted}}
                moves:
                  accept: {from: a, to: b, by: clerk.county}
                  finish: {from: b, to: done, by: clerk.county}
                clocks:
                  decision: {starts: {on: accept, asOf: '%s'}, stops: done, limit: 20 working days}
                """.formatted(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "day + duration(\"P1D\")", "date(\"2030-01-01\")"})
    void aClockThatCountsFromADayWhichMayStillComeIsTold(String day) {
        assertThat(warnings(countingFrom(day))).singleElement().asString().contains("may lie after the start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.filedOn", "case.closesOn", "if day <= case.filedOn then day else case.filedOn"})
    void aClockThatCountsFromADayWhichHasComeIsNotTold(String day) {
        assertThat(warnings(countingFrom(day))).isEmpty();
    }

    private static String countingAtOnceFrom(String day) {
        return """
                start: received
                states: {received: {}, a: {worker: clerk.county}, done: {end: granted}}
                moves:
                  pass: {from: received, to: a, by: auto}
                  finish: {from: a, to: done, by: clerk.county}
                clocks:
                  decision: {starts: {on: a, asOf: '%s'}, stops: done, limit: 20 working days}
                """.formatted(day);
    }

    @ParameterizedTest
    @CsvSource({"case.closesOn, may lie after the start", "case.decidedOn, is not known yet when"})
    void aClockThatStartsWithTheApplicationIsToldOfADayThatHasNotCome(String day, String told) {
        assertThat(warnings(countingAtOnceFrom(day))).singleElement().asString().contains(told);
        assertThat(warnings(countingAtOnceFrom("case.filedOn"))).isEmpty();
    }

    private static String startingAt(String starts, String ends) {
        return """
                start: village
                states: {village: {worker: clerk.county}, town: {worker: clerk.county}, correction: {waitsFor: applicant, edits: named, lasts: 5 days, then: lapse}, done: {end: granted}, no: {end: refused}, gone: {end: lapsed}}
                moves:
                  passOn: {from: village, to: town, by: clerk.county}
                  direct: {from: village, to: town, by: auto, when: day = date("2030-01-01")}
                  turnAway: {from: village, to: no, by: clerk.county, needs: [reason, remedy]}
                  correct: {from: open, to: correction, by: clerk.county, needs: [items]}
                  resend: {from: correction, to: back, by: applicant}
                  lapse: {from: correction, to: gone, by: time}
                  grant: {from: town, to: done, by: clerk.county}
                clocks:
                  look: {starts: %s, stops: [done, no], limit: 3 working days%s}
                """.formatted(starts, ends);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", onExpiry: alert", ", at: {half: alert}"})
    void aClockThatDoesNotBeginOnOneOfTwoWaysToTheSameWorkIsTold(String ends) {
        assertThat(warnings(startingAt("passOn", ends)))
                .anySatisfy(told -> assertThat(told)
                        .contains("goes by direct to 'town'", "'look' has never begun and no other counts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "town", "[passOn, direct]"})
    void aClockThatBeginsWhereverItCountsIsNotTold(String starts) {
        assertThat(warnings(startingAt(starts, ", onExpiry: alert")))
                .noneSatisfy(told -> assertThat(told).contains("has never begun"));
    }

    @Test
    void aClockThatBeginsLaterIsNotToldWhereTheCaseIsHandedBack() {
        assertThat(warnings("""
                start: received
                states: {received: {worker: clerk.county}, a: {worker: head.county}, done: {end: granted}}
                moves:
                  accept: {from: received, to: a, by: clerk.county}
                  handBack: {from: a, to: received, by: head.county, times: 1}
                  finish: {from: a, to: done, by: head.county}
                clocks:
                  decision: {starts: accept, stops: done, limit: 20 working days, onExpiry: alert}
                """)).isEmpty();
    }

    @Test
    void theClockOfALaneIsOverWhereTheCaseGoesOn() {
        assertThat(warnings("""
                start: checks
                states:
                  checks: {worker: clerk.county, lanes: {visit: {worker: clerk.county}}}
                  deciding: {worker: clerk.county}
                  done: {end: granted}
                moves:
                  seen: {from: checks, to: deciding, by: auto}
                  grant: {from: deciding, to: done, by: clerk.county}
                clocks: {visiting: {of: visit, limit: 3 working days}}
                """)).isEmpty();
    }

    private static String stoppingAt(String stops) {
        return """
                start: village
                states: {village: {worker: clerk.county}, town: {worker: clerk.county}, done: {end: granted}}
                moves:
                  passOn: {from: village, to: town, by: clerk.county}
                  direct: {from: village, to: town, by: auto, when: day = date("2030-01-01")}
                  ask: {from: town, to: same, by: clerk.county}
                  grant: {from: town, to: done, by: clerk.county}
                clocks:
                  look: {starts: village, stops: %s, limit: 3 working days}
                """.formatted(stops);
    }

    @Test
    void aClockThatNothingStopsOnOneOfTwoWaysIsTold() {
        assertThat(warnings(stoppingAt("[passOn]")))
                .singleElement()
                .asString()
                .contains("goes by direct", "the clock 'look' runs on to the end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[passOn, direct]", "[town]", "[passOn, ask]", "[grant]"})
    void aClockThatStopsOnEveryWayOrOnlyWithTheCaseIsNotTold(String stops) {
        assertThat(warnings(stoppingAt(stops))).isEmpty();
    }

    /** Where the form keeps {@code day} so. */
    private static Declared keeping(String bound) {
        Declared all = Sketch.DECLARED;
        return new Declared(
                all.names().behind(Map.of("day", Names.Behind.answer(List.of(), true, List.of(bound)))),
                all.fills(),
                all.kept(),
                all.papers(),
                all.answers(),
                all.options(),
                all.letters(),
                all.deserted(),
                all.limits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"day <= today()", "day <= case.filedOn", "day <= today() - duration(\"P1D\")"})
    void aClockThatCountsFromAnAnswerIsNotToldWhereTheFormTakesNoDayToCome(String bound) {
        assertThat(warnings(countingFrom("day"), keeping(bound))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day >= today()", "day <= today() + duration(\"P30D\")", "day <= date(\"2030-01-01\")"})
    void aClockThatCountsFromAnAnswerIsToldWhereTheFormTakesADayToCome(String bound) {
        assertThat(warnings(countingFrom("day"), keeping(bound)))
                .singleElement()
                .asString()
                .contains("may lie after the start");
    }

    private static String countingFromWhatIsEntered(String item) {
        return """
                start: a
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, done: {end: granted}}
                moves:
                  accept: {from: a, to: b, by: clerk.county, needs: [%s]}
                  finish: {from: b, to: done, by: clerk.county}
                clocks:
                  decision: {starts: {on: accept, asOf: accept.since}, stops: done, limit: 20 working days}
                """.formatted(item);
    }

    @Test
    void aClockThatCountsFromADayWhichAMoveAsksForIsToldUnlessItTakesNoDayToCome() {
        assertThat(warnings(countingFromWhatIsEntered("{id: since, kind: date}")))
                .hasSize(1);
        assertThat(warnings(countingFromWhatIsEntered("{id: since, kind: date, max: today()}")))
                .isEmpty();
    }

    @Test
    void aDayThatTheFormDoesNotTakeIsNoGap() {
        String yaml = """
                start: a
                states: {a: {worker: clerk.county}, b: {}, done: {end: granted}}
                moves:
                  go: {from: a, to: b, by: clerk.county}
                  early: {from: b, to: done, by: auto, when: 'day + duration("P1D") < date("2026-05-02")'}
                  late: {from: b, to: done, by: auto, when: 'day + duration("P1D") > date("2026-05-02")'}
                """;

        assertThat(Sketch.problems(yaml)).singleElement().asString().contains("stuck when day = 2026-05-01");
        assertThat(warnings(yaml, keeping("day >= date(\"2026-05-02\")"))).isEmpty();
    }

    private static String waiting(String state, String way, String clocks) {
        return """
                start: a
                parties: {spouse: {who: '"1"', sees: [day]}}
                states: {a: {worker: clerk.county}, b: {%s}, done: {end: granted}, late: {end: lapsed}, gone: {end: withdrawn}}
                moves:
                  ask: {from: a, to: b, by: clerk.county}
                  grant: {from: a, to: done, by: clerk.county}
                  miss: {from: a, to: late, by: clerk.county}
                  withdraw: {from: [a, b], to: gone, by: applicant}
                  %s
                clocks: {%s}
                """.formatted(state, way, clocks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pay: {from: b, to: done, by: auto, on: fee.paid}|the case waits for a payment, for ever",
                "take: {from: b, to: done, by: applicant}|the case waits for the applicant, for ever",
                "agree: {from: b, to: done, by: spouse}|the case waits for spouse, for ever",
                "agree: {from: b, to: done, by: auto, on: party.signed, signs: [spouse]}|the case waits for spouse, for ever"
            })
    void aStateInWhichOnlyPeopleGoOnIsToldWithoutATimeLimit(String way, String told) {
        assertThat(warnings(waiting("waitsFor: applicant", way, "")))
                .singleElement()
                .asString()
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waitsFor: applicant, lasts: 30 days, then: lapse|lapse: {from: b, to: late, by: time}|''",
                "waitsFor: applicant|lapse: {from: b, to: late, by: time}|pay: {starts: ask, limit: 15 days, onExpiry: lapse}",
                "waitsFor: applicant|close: {from: b, to: late, by: clerk.county}|''",
                "waitsFor: time|give-back: {from: b, to: done, by: auto, on: fee.refunded}|''"
            })
    void aStateInWhichSomethingElseGoesOnIsNotTold(String state, String other, String clocks) {
        String way = state.contains("time") ? other : other + "\n  take: {from: b, to: done, by: applicant}";
        assertThat(warnings(waiting(state, way, clocks))).isEmpty();
    }
}
