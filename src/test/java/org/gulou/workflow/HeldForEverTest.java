package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.gulou.language.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on what officials fill in, of which there is no end, may leave a case where it is. */
class HeldForEverTest {
    private static final Declared DECLARED = new Declared(
            Sketch.DECLARED.names(),
            Map.of(
                    "visit",
                    new Type.Fields(Map.of("score", Type.NUMBER, "note", Type.TEXT, "on", Type.DATE)),
                    "opinion",
                    Sketch.DECLARED.fills().getOrDefault("opinion", Type.ANY)),
            Map.of(),
            Sketch.DECLARED.papers(),
            Sketch.DECLARED.answers(),
            Sketch.DECLARED.options(),
            Sketch.DECLARED.letters(),
            Sketch.DECLARED.deserted(),
            Sketch.DECLARED.limits());

    private static List<String> warnings(String yaml) {
        return switch (Workflow.compile(Sketch.source(yaml), DECLARED)) {
            case Workflow.Compilation.Ready(Workflow workflow, List<Problem> warnings) ->
                warnings.stream().map(Problem::reason).toList();
            case Workflow.Compilation.Refused(List<Problem> problems) ->
                throw new AssertionError("refused: " + problems);
        };
    }

    private static String joined(String join, String meanwhile) {
        return """
                start: received
                states:
                  received: {worker: clerk.county}
                  checks:
                    lanes:
                      visit: {worker: clerk.county, fill: visit}
                      views: {each: agencies as a, worker: clerk.county, fill: opinion}
                    join: '%s'
                  deciding: {worker: clerk.county}
                  done: {end: granted}
                  withdrawn: {end: withdrawn}
                moves:
                  accept: {from: received, to: checks, by: clerk.county}
                  seen: {from: checks, to: deciding, by: auto}
                  %s
                  grant: {from: deciding, to: done, by: clerk.county}
                  withdraw: {from: checks, to: withdrawn, by: applicant}
                """.formatted(join, meanwhile);
    }

    private static String joined(String join) {
        return joined(join, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visit.score >= 60                                                | visit.score = 59
            visit.note = "ok"                                                | visit.note = "…"
            visit.on > date("2026-05-01")                                    | visit.on = 2026-05-01
            every v in views satisfies v.result = "ok"                       | views[1].result = "object"
            count(views[result = "ok"]) >= 2                                 | count(views) = 0
            visit.score > 0 and some v in views satisfies v.result = "ok"    | count(views) = 0
            """)
    void aJoinThatReadsWhatMayBeOtherwiseIsTold(String join, String when) {
        assertThat(warnings(joined(join)))
                .anySatisfy(told -> assertThat(told)
                        .contains("goes by accept to 'checks' stays there for ever when", when, "the join is not met"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visit.score >= 60 or visit.score < 60",
                "visit.outcome = \"done\"",
                "count(views) = 0 or every v in views satisfies v.outcome = \"done\"",
                "count(views) = 0 or some v in views satisfies v.result in [\"ok\", \"object\"]",
                "visit.outcome = \"done\" and answered(visit.note)",
            })
    void aJoinThatHoldsWhateverIsFilledInIsNotTold(String join) {
        assertThat(warnings(joined(join))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goOn: {from: checks, to: deciding, by: clerk.county}",
                "close: {from: checks, to: deciding, by: [clerk.county, head.county]}"
            })
    void aJoinThatIsNotWaitedForIsNotTold(String meanwhile) {
        assertThat(warnings(joined("visit.score >= 60", meanwhile))).isEmpty();
    }

    private static String choosing(String conditions) {
        return """
                start: checks
                states:
                  checks: {lanes: {visit: {worker: clerk.county, fill: visit}}}
                  good: {worker: clerk.county}
                  done: {end: granted}
                  withdrawn: {end: withdrawn}
                moves:
                  %s
                  grant: {from: good, to: done, by: clerk.county}
                  withdraw: {from: checks, to: withdrawn, by: applicant}
                """.formatted(conditions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pass: {from: checks, to: good, by: auto, when: visit.score >= 60}                | visit.score = 59
            pass: {from: checks, to: good, by: auto, when: 'visit.note = "ok"'}              | visit.note = "…"
            pass: {from: checks, to: good, by: clerk.county, when: 'visit.score < 3'}        | visit.score = 3
            """)
    void aCaseThatFindsNoMoveWhereAValueIsOtherwiseIsTold(String moves, String when) {
        assertThat(warnings(choosing(moves)))
                .singleElement()
                .asString()
                .contains("has been filed may stay there for ever when", when);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{pass: {from: checks, to: good, by: auto, when: visit.score >= 60}, fail: {from: checks, to: good, by: auto, when: visit.score < 60}}",
                "{pass: {from: checks, to: good, by: auto, when: visit.score >= 60}, fail: {from: checks, to: good, by: auto, when: not(visit.score >= 60)}}",
                "{pass: {from: checks, to: good, by: auto, when: visit.note = \"ok\"}, fail: {from: checks, to: good, by: auto}}",
                "{pass: {from: checks, to: good, by: auto, when: visit.score >= 60}, fail: {from: checks, to: good, by: clerk.county}}",
            })
    void aCaseThatFindsAMoveWhateverIsFilledInIsNotTold(String moves) {
        String plain = moves.substring(1, moves.length() - 1).replace("}, fail", "}\n  fail");

        assertThat(warnings(choosing(plain))).isEmpty();
    }

    @Test
    void aLaneThatSilenceEndsHasNothingToCompareWith() {
        String silent = choosing("""
                pass: {from: checks, to: good, by: auto, when: visit.score >= 60}
                  fail: {from: checks, to: good, by: auto, when: visit.score < 60}
                """).replace("fill: visit", "fill: visit, lasts: 5 days, silence: consents");

        assertThat(warnings(silent)).singleElement().asString().contains("when visit.score is empty");
    }

    private static String withEach(String list, String when) {
        return """
                start: checks
                states:
                  checks: {lanes: {views: {each: '%s as a', worker: clerk.county, fill: opinion}}}
                  done: {end: granted}
                  withdrawn: {end: withdrawn}
                moves:
                  pass: {from: checks, to: done, by: auto, when: '%s'}
                  withdraw: {from: checks, to: withdrawn, by: applicant}
                """.formatted(list, when);
    }

    @Test
    void aListWithoutElementsHasNoOutcome() {
        assertThat(warnings(withEach("agencies", "outcome(\"views\") = \"done\"")))
                .singleElement()
                .asString()
                .contains("when outcome(\"views\") is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agencies                   | outcome("views") = "done" or count(views) = 0
            ["water", "fire"]          | outcome("views") = "done"
            agencies             | outcome("views") = "done" or not(some v in views satisfies v.outcome = "done")
            """)
    void aListThatIsNeverWithoutElementsOrThoughtOfIsNotTold(String list, String when) {
        assertThat(warnings(withEach(list, when))).isEmpty();
    }
}
