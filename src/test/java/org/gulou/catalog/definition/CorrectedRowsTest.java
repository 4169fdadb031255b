package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rows of a correction are told in their order, also where one in front of others is taken out. */
class CorrectedRowsTest {
    private static SeededMistakesTest.Told story(String stalls, String number, String width) {
        String filed = SeededMistakesTest.text("examples/one-stall.yaml").replaceAll("(?s)\nexpect:.*", "\n");
        String two = filed.replace(
                "    - {number: A1, width: 1.5}\n", "    - {number: A1, width: 1.5}\n    - {number: A2, width: 2}\n");
        assertThat(two).contains("A2");
        String story = two + """
                then:
                  - {at: 2026-03-03T10:00, by: clerk.county, as: a, move: correct, with: {items: [stalls], reason: 请改。}}
                  - {by: applicant, move: resend, answers: {stalls: %s}, expect: {values: {'stalls[1].number': %s, totalWidth: %s}}}
                """.formatted(stalls, number, width);
        return SeededMistakesTest.told(SeededMistakesTest.with("examples/one-stall.yaml", story.getBytes(UTF_8)));
    }

    @Test
    void theFirstRowIsTakenOutAndTheSecondStays() {
        assertThat(story("[null, {}]", "A2", "2").problems()).isEmpty();
    }

    @Test
    void theRowThatStaysMayBeChangedAndOthersAdded() {
        assertThat(story("[null, {width: 1}, {number: A3, width: 0.5}]", "A2", "1.5")
                        .problems())
                .isEmpty();
    }

    @Test
    void aShorterListTakesOutTheLast() {
        assertThat(story("[{}]", "A1", "1.5").problems()).isEmpty();
    }
}
