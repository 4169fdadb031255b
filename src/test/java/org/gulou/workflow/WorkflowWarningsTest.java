package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sound, but may not be meant so. */
class WorkflowWarningsTest {
    private static List<String> warnings(String yaml) {
        return switch (Workflow.compile(Sketch.source(yaml), Sketch.DECLARED)) {
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
}
