package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what one can divide. */
class DividedTest {
    private static Sketch dividing(ItemSketch by, String computed) {
        return new Sketch()
                .page(
                        "one",
                        item("debt", "money").required(),
                        by,
                        item("part", "money").with("computed", computed));
    }

    @ParameterizedTest
    @CsvSource({"min, 1", "min, 0.5", "max, -1"})
    void aQuestionWhoseLimitsKeepItFromZeroCanBeDividedBy(String limit, String value) {
        assertThat(dividing(item("months", "decimal").required().with(limit, value), "debt / months")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"min, 0", "max, 12", "min, -3"})
    void otherLimitsDoNot(String limit, String value) {
        assertThat(dividing(item("months", "decimal").required().with(limit, value), "debt / months")
                        .problems())
                .singleElement()
                .asString()
                .contains("'months' may be 0");
    }

    @Test
    void whatStandsForABlankAnswerMayBeZeroWhateverItsLimits() {
        assertThat(dividing(item("months", "integer").with("min", "1").with("whenEmpty", "0"), "debt / months")
                        .problems())
                .singleElement()
                .asString()
                .contains("'months' may be 0");
    }

    @Test
    void aDivisionByZeroAsItIsWrittenIsToldAsSuch() {
        assertThat(dividing(item("months", "integer").required(), "debt / 0").problems())
                .singleElement()
                .asString()
                .contains("Nothing comes of a division by 0");
    }
}
