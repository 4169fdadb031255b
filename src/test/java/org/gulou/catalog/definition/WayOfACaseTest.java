package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form or a fee says is worked out from answers: what only a workflow knows is refused there, never left open. */
class WayOfACaseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits(\"examination\")",
                "if outcome(\"look\") = \"done\" then 1 else 2",
                "count(history(\"look\"))"
            })
    void aFeeHangsOnNoneOfIt(String amount) {
        assertThat(SeededMistakesTest.told(
                                SeededMistakesTest.mistaken("service.yaml", "amount: ", "amount: '" + amount + "' #"))
                        .problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains("knows no", "service.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits(\"examination\") > 1", "due(\"decision\") > case.filedOn"})
    void neitherDoesANamedRule(String rule) {
        assertThat(SeededMistakesTest.told(SeededMistakesTest.mistaken(
                                "form.yaml", "rules:\n", "rules:\n  often: '" + rule + "'\n"))
                        .problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains("knows no", "form.yaml"));
    }
}
