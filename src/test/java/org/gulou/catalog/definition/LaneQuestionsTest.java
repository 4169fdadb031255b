package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** What a lane does is written as what a move does: alone, or as a list. */
class LaneQuestionsTest {
    private static final String WORKER = "    worker: head.county\n";
    private static final String ASK = "{ask: register enterprises, by: [case.number]}";

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

    @Test
    void aSecondRegisterHasALaneOfItsOwn() {
        assertThat(problems("[" + ASK + ", " + ASK + "]"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("A lane asks one register, because its outcome is what that answers. Write a lane for"
                                + " each."));
    }
}
