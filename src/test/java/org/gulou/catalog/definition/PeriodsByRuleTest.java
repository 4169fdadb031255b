package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period is written out; who wants a rule to give it is told where a rule can stand. */
class PeriodsByRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workflow.yaml|lasts: 10 working days|lasts: waiting|'until: case.filedOn + 7 days'",
                "workflow.yaml|lasts: 10 working days|lasts: '=if ok then duration(\"P3D\") else duration(\"P1D\")'|'until: case.filedOn + 7 days'",
                "workflow.yaml|lasts: 10 working days|'lasts: 10 days\n    atMost: waiting.time'|Write the longest it can be.",
                "workflow.yaml|limit: statutory|limit: if(x)|Write a clock for each length",
                "service.yaml|validFor: 1 year|validFor: tierOf(income)|'validUntil: case.decidedOn + 1 year'",
            })
    void aRuleInItsPlaceIsToldWhatSaysTheSame(String file, String old, String by, String advice) {
        String text = SeededMistakesTest.text(file);
        assertThat(text).contains(old);

        assertThat(SeededMistakesTest.told(SeededMistakesTest.with(
                                file, text.replace(old, by).getBytes(UTF_8)))
                        .problems())
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .contains("Expected ", "a length of time", "No rule gives a period.", advice);
    }
}
