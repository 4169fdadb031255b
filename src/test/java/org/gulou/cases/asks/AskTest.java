package org.gulou.cases.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.SmallItem;
import org.gulou.forms.Question;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Need;
import org.junit.jupiter.api.Test;

class AskTest {
    @Test
    void whatIsToldOfTheLengthOfAReasonIsWhatIsTaken() {
        Question reason =
                Ask.of(new Need.Reason()).orElseThrow().question("reason", List.of(), LocalizedText.NONE, "zh");

        assertThat(reason.maxLength()).isEqualTo(2_000);
    }

    @Test
    void whatDescribesAFieldIsNamedOnlyWhereItIsThere() {
        Ask ask = Ask.of(new Need.Reason()).orElseThrow();
        var mistake = LocalizedText.of("请填写。", "Enter it.");

        assertThat(ask.question("reason", List.of(), LocalizedText.NONE, "zh").describedWith("count"))
                .isEqualTo("reason-count");
        assertThat(ask.question("reason", List.of(), mistake, "zh").describedWith("count"))
                .isEqualTo("reason-count reason-error");
    }

    @Test
    void aSmallItemIsAskedByItsOwnKind() {
        var number = (NumberKind) Kind.of("percent", Kind.Parameters.NONE).orElseThrow();
        var item = new Need.Item(
                "rate",
                LocalizedText.of("比例", "Rate"),
                LocalizedText.NONE,
                number.type(),
                new SmallItem(number),
                Map.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                List.of());

        Ask ask = Ask.of(item).orElseThrow();

        assertThat(ask.kind().read(List.of("6.5"), new Local(LocalDate.of(2026, 3, 2), Divisions.NONE)))
                .isEqualTo(new Reading.Typed(Value.of(new BigDecimal("0.065"))));
        assertThat(ask.question("rate", List.of(), LocalizedText.NONE, "zh")).satisfies(question -> {
            assertThat(question.kind()).isEqualTo("percent");
            assertThat(question.unit()).isEqualTo("%");
        });
    }
}
