package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a move asks for by itself is of a kind as a question is, and keeps what that kind asks. */
class SmallItemsTest {
    private static final String FOLDER = "services/market-regulation/stall-permit/";

    private static List<String> told(String item, String given, String expected) {
        String workflow = SeededMistakesTest.text("workflow.yaml")
                .replace(
                        "    to: examination\n    by: clerk.county\n",
                        "    to: examination\n    by: clerk.county\n    needs:\n      - {id: thing, " + item
                                + ", title: {zh: 事物, en: Thing}, required: true}\n");
        String story = SeededMistakesTest.text("examples/one-stall.yaml")
                .replace("move: accept, expect: {", "move: accept, with: {thing: " + given + "}, expect: {" + expected);
        return SeededMistakesTest.told(SeededMistakesTest.SOUND.with(Map.of(
                        FOLDER + "workflow.yaml", workflow.getBytes(UTF_8),
                        FOLDER + "examples/one-stall.yaml", story.getBytes(UTF_8))))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: percent                | 6.5            | 0.065
            kind: integer                | 12             | 12
            kind: money                  | 12.5           | 12.5
            kind: phone                  | "13800138000"  | "13800138000"
            kind: text, maxLength: 5     | T-7            | T-7
            kind: date                   | 2026-03-09     | 2026-03-09
            """)
    void whatFitsIsReadAsThatKindReadsIt(String item, String given, String value) {
        assertThat(told(item, given, "values: {accept.thing: " + value + "}, ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: integer                | 1.5            | “Thing” must be a whole number
            kind: percent                | many           | “Thing” is not filled in rightly
            kind: phone                  | "12"           | “Thing” must be a mobile number of 11 digits
            kind: residentId             | "520103198805120045" | “Thing”
            kind: text, maxLength: 5     | far away       | “Thing” must be 5 characters or fewer
            """)
    void whatDoesNotFitIsRefusedInTheWordsOfTheKind(String item, String given, String words) {
        assertThat(told(item, given, ""))
                .anySatisfy(problem -> assertThat(problem).contains("'accept' is refused (needs): ", words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "signature", "file", "division", "row"})
    void whatNeedsAFormIsToldSo(String kind) {
        assertThat(told("kind: " + kind, "x", ""))
                .anySatisfy(problem ->
                        assertThat(problem).contains("not yet: '" + kind + "' among the needs of a move.", "(fill)"));
    }

    @Test
    void anAmountIsRefusedWithMoreThanTwoDecimals() {
        assertThat(told("kind: money", "1.005", ""))
                .anySatisfy(problem -> assertThat(problem).contains("may have at most 2 decimal places"));
    }
}
