package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lane does is written as what a move does: alone, or as a list. */
class LaneQuestionsTest {
    private static final String WORKER = "    worker: head.county\n";
    private static final String ASK = "{ask: register organisations, by: [case.number]}";

    private static List<String> problems(String does) {
        String workflow = SeededMistakesTest.text("workflow.yaml");
        assertThat(workflow).contains(WORKER);
        String lanes = WORKER + "    lanes: {data: {label: {zh: 核对, en: Check}, does: " + does + "}}\n";
        return SeededMistakesTest.told(SeededMistakesTest.with(
                        "workflow.yaml", workflow.replace(WORKER, lanes).getBytes(UTF_8)))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aListOfOneAsksAsTheOneDoesAlone() {
        assertThat(problems("[" + ASK + "]")).isEqualTo(problems(ASK));
    }

    private static List<String> viewsOfEach(String condition) {
        String workflow = SeededMistakesTest.text("workflow.yaml");
        String lanes = WORKER
                + "    lanes: {views: {label: {zh: 会签, en: Views}, each: stalls as s, worker: officer.county}}\n    join: all\n";
        String guarded = workflow.replace(WORKER, lanes).replace("not(wide) or sells = \"food\"", condition);
        return SeededMistakesTest.told(SeededMistakesTest.with("workflow.yaml", guarded.getBytes(UTF_8)))
                .problems()
                .stream()
                .map(Problem::toString)
                .filter(problem -> problem.contains("workflow.yaml"))
                .toList();
    }

    @Test
    void ofEachOfAListItIsKnownWhatAnElementHolds() {
        assertThat(viewsOfEach("some v in views satisfies v.s.widht > 1"))
                .singleElement()
                .asString()
                .contains("'v.s' has no 'widht'", "Did you mean 'width'?");
        assertThat(viewsOfEach("some v in views satisfies v.s.width = \"a\""))
                .singleElement()
                .asString()
                .contains("compared number with text");
    }

    @Test
    void ofEachOfAListThatHasElementsThereIsOneAtLeast() {
        assertThat(viewsOfEach("every v in views satisfies v.s.width > 1")).isEmpty();
    }

    @Test
    void aSecondRegisterHasALaneOfItsOwn() {
        assertThat(problems("[" + ASK + ", " + ASK + "]"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("A lane asks one register or pays one sum, because its outcome is what comes of that."
                                + " Write a lane for each."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{pay: {amount: 5}} | ",
                "{pay: {amount: 5, to: case.number}} | ",
                "{pay: {to: case.number}} | amount",
                "{pay: {amount: case.number}} | Expected money in CNY",
                "{pay: {amount: 5, to: '5'}} | Expected text",
                "{pay: {amount: 5}, by: [case.number]} | by",
                "{pay: {amount: 5}, ask: register organisations, by: [case.number]} | ask",
            })
    void aLanePaysASumToAnAccount(String does, String mistake) {
        List<String> problems = problems(does);

        if (mistake == null) {
            assertThat(problems).noneMatch(problem -> problem.contains("workflow.yaml:20:"));
        } else {
            assertThat(problems).anyMatch(problem -> problem.contains("workflow.yaml") && problem.contains(mistake));
        }
    }
}
