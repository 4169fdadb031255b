package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a whole number that is computed may come out in parts. */
class WholeNumbersTest {
    private static List<String> warnings(String computed) {
        return new Sketch()
                .page(
                        "one",
                        item("all", "integer").required(),
                        item("months", "integer").required().with("min", "1"),
                        item("part", "integer").with("computed", computed))
                .warnings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all / months",
                "all + all / months",
                "if all > 3 then 1 else 2.5",
                "-(all / 2)",
                "mean([1, all])"
            })
    void aWholeNumberThatMayComeOutInPartsIsWarnedOf(String computed) {
        assertThat(warnings(computed)).singleElement().asString().contains("need not come to a whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "floor(all / months)",
                "all * 3 - months",
                "5 days / 1 day",
                "count([1, 2]) + 2.0",
                "sum([all, months])"
            })
    void whatIsRoundedOrCountedIsWhole(String computed) {
        assertThat(warnings(computed)).isEmpty();
    }
}
