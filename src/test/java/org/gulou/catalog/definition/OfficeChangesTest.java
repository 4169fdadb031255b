package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an official changes of the answers with a move is worked out as if it had been filed so. */
class OfficeChangesTest {
    private static final String FOLDER = "services/market-regulation/stall-permit/";

    private static List<String> told(String path, String with, String expected) {
        String workflow = SeededMistakesTest.text("workflow.yaml")
                .replace(
                        "    to: examination\n    by: clerk.county\n",
                        "    to: examination\n    by: clerk.county\n    needs: [" + path + "]\n");
        String story = SeededMistakesTest.text("examples/one-stall.yaml")
                .replace("move: accept, expect: {", "move: accept, with: {" + with + "}, expect: {" + expected);
        return SeededMistakesTest.told(SeededMistakesTest.SOUND.with(Map.of(
                        FOLDER + "workflow.yaml", workflow.getBytes(UTF_8),
                        FOLDER + "examples/one-stall.yaml", story.getBytes(UTF_8))))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void itCountsAfterwardsAndTheRestStays() {
        assertThat(told("turnover", "turnover: 900", "values: {turnover: 900, sells: clothes}, "))
                .isEmpty();
    }

    @Test
    void whatIsNotGivenStaysAsItIs() {
        assertThat(told("turnover, sells", "sells: food", "values: {sells: food, licensed: true}, "))
                .isEmpty();
    }

    @Test
    void whatTheFormWouldNotTakeIsRefused() {
        assertThat(told("startsOn", "startsOn: 2020-01-01", ""))
                .anySatisfy(problem ->
                        assertThat(problem).contains("'accept' is refused (needs): ", "It cannot be before today."));
    }

    @Test
    void whatItWouldAskTheApplicantAnewIsRefused() {
        assertThat(told("sells", "sells: other", ""))
                .anySatisfy(problem -> assertThat(problem).contains("'accept' is refused (needs): ", "What else?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stalls.width", "totalWidth", "applicant.age"})
    void listsAndWhatFollowsFromOtherAnswersAreNotChangedSo(String path) {
        assertThat(told(path, "", ""))
                .anySatisfy(problem ->
                        assertThat(problem).contains("not yet: an official changes the answer '" + path + "'."));
    }
}
