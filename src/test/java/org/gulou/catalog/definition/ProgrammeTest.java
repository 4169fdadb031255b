package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows, pots and parts of a definition are judged where they stand. */
class ProgrammeTest {
    private static final String WORKFLOW = "services/big-data/data-fusion-subsidy/workflow.yaml";

    private static List<String> problems(String old, String by) {
        return Own.problems(Own.around(WORKFLOW, Own.changed(WORKFLOW, old, by))).stream()
                .map(Problem::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {", label: {zh: 子件, en: Part}", ""})
    void childCasesAreProvedButNotPublished(String label) {
        assertThat(problems(
                        "    worker: head.prefecture\n  notice:",
                        "    worker: head.prefecture\n"
                                + "    parts: [{id: first, service: tour-guide-licence" + label + "}]\n"
                                + "  notice:"))
                .singleElement()
                .asString()
                .contains("workflow.yaml:35:", "not yet: a sub-case ('parts')");
    }

    @Test
    void aWindowNamesDaysAndReadsNoAnswers() {
        assertThat(problems("opens: 03-01", "opens: 1 + 1"))
                .anyMatch(problem -> problem.contains("3:") && problem.contains("Expected a day or a date and time"));
        assertThat(problems("opens: 03-01", "opens: endsOn")).anyMatch(problem -> problem.contains("endsOn"));
    }

    @Test
    void aMoveForABatchNeedsAWindow() {
        assertThat(problems("window: {opens: 03-01, closes: 04-30, late: refuse, sealed: true}\n", ""))
                .anyMatch(problem -> problem.contains("no window that makes batches"));
    }

    @Test
    void aRankingComparesWhatHasAnOrder() {
        assertThat(problems("score.average desc", "costs desc"))
                .anyMatch(problem -> problem.contains("Expected a number, a day, a text"));
    }
}
