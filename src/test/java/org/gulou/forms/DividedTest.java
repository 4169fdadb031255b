package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static Sketch through(ItemSketch months, String rule) {
        return dividing(months, "debt / span").rule("span", rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"months", "step"})
    void limitsCountThroughANamedRule(String rule) {
        assertThat(through(item("months", "integer").required().with("min", "1"), rule)
                        .rule("step", "months")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"months", "step", "months - 1"})
    void aNamedRuleThatMayComeToZeroIsNoDivisor(String rule) {
        String min = rule.equals("months - 1") ? "1" : "0";
        assertThat(through(item("months", "integer").required().with("min", min), rule)
                        .rule("step", "months")
                        .problems())
                .singleElement()
                .asString()
                .contains("'span' may be 0");
    }

    @ParameterizedTest
    @CsvSource({
        "count(people) + 1, true",
        "2 * (1 + count(people) + count(people)), true",
        "count(people), false",
        "count(people) - 1, false",
        "count(people) + months, false"
    })
    void whatIsMoreThanTheNumberOfRowsCanBeDividedBy(String heads, boolean sure) {
        var form = new Sketch()
                .page(
                        "one",
                        item("debt", "money").required(),
                        item("months", "integer").required(),
                        rows("people", 0, 3, item("name", "text").required()),
                        item("direct", "money").with("computed", "debt / (" + heads + ")"),
                        item("named", "money").with("computed", "debt / heads"))
                .rule("heads", heads);

        assertThat(form.problems()).hasSize(sure ? 0 : 2);
    }

    @Test
    void theNumberOfRowsCountsThroughANamedRule() {
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("debt", "money").required(),
                                rows("people", 1, 3, item("name", "text").required()),
                                item("part", "money").with("computed", "debt / heads"))
                        .rule("heads", "count(people)")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-months | true",
                "months * months | true",
                "months / 2 | true",
                "if debt > 5 then months else 12 | true",
                "if debt > 5 then -months else months * 2 | true",
                "max(debt, 1) | true",
                "max([debt, months - 5, 3]) | true",
                "min(count(people) + 1, 3) | true",
                "if debt > 5 then months else debt | false",
                "max(debt, 0) | false",
                "min(debt, 3) | false",
                "months * debt | false",
                "months - 1 | false",
            })
    void whatIsReckonedFromWhatIsNotZeroCanBeDividedBy(String span, boolean sure) {
        var form = new Sketch()
                .page(
                        "one",
                        item("debt", "decimal").required(),
                        item("months", "decimal").required().with("min", "1"),
                        rows("people", 0, 3, item("name", "text").required()),
                        item("direct", "decimal").with("computed", "debt / (" + span + ")"),
                        item("named", "decimal").with("computed", "debt / span"))
                .rule("span", span);

        assertThat(form.problems()).hasSize(sure ? 0 : 2);
    }

    @Test
    void whatAConditionKeepsFromZeroStaysSoWithinAnother() {
        assertThat(dividing(
                                item("months", "decimal").required(),
                                "if months != 0 then debt / (if debt > 5 then -months else 12) else 0")
                        .problems())
                .isEmpty();
    }

    @Test
    void theGuardThatIsAdvisedIsARule() {
        assertThat(dividing(item("months", "decimal").required(), "debt / (if debt > 5 then months else 12)")
                        .problems())
                .singleElement()
                .asString()
                .contains("guard it (if (if debt > 5 then months else 12) != 0 then … else …)");
    }
}
