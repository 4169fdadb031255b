package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

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
                        .contains("A lane asks one register, because its outcome is what that answers. Write a lane for"
                                + " each."));
    }
}
