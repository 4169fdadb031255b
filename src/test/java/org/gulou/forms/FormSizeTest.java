package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A form of any size is read or refused in time. */
class FormSizeTest {
    private static Sketch asking() {
        return new Sketch()
                .page(
                        "one",
                        item("a", "boolean").required(),
                        item("b", "boolean").required(),
                        item("c", "boolean").required());
    }

    private static Sketch rules(int number) {
        Sketch form = asking();
        IntStream.range(0, number).forEach(i -> form.rule("r" + i, "if a then " + i + " else 0"));
        return form;
    }

    @Test
    void aFormHasAtMostFiveHundredNamedRules() {
        assertThat(rules(500).problems()).isEmpty();
        assertThat(rules(501).problems())
                .singleElement()
                .asString()
                .contains("Expected at most 500 named rules in a form, got 501");
    }

    @Test
    void aFormHasAtMostTwoThousandQuestions() {
        Sketch form = asking().page(
                        "two",
                        IntStream.range(0, 1_998)
                                .mapToObj(i -> item("q" + i, "text"))
                                .toArray(ItemSketch[]::new));
        assertThat(form.problems())
                .singleElement()
                .asString()
                .contains("Expected at most 2000 questions in a form, got 2001");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void rulesThatReadThreeRulesEachAreReadInTime() {
        Sketch form = asking().rule("r60", "a").rule("r61", "b").rule("r62", "c");
        IntStream.iterate(59, i -> i >= 0, i -> i - 1)
                .forEach(i -> form.rule("r" + i, "r%d and r%d or r%d".formatted(i + 1, i + 2, i + 3)));
        assertThat(form.problems()).isEmpty();
    }

    @Test
    @Timeout(10)
    void aPageOfThousandsOfFieldsIsTakenInAtOnce() {
        ItemSketch[] columns = IntStream.range(0, 40)
                .mapToObj(i -> item("c" + i, "text").with("default", "\"x\""))
                .toArray(ItemSketch[]::new);
        var form = new Sketch().page("one", rows("list", 200, 200, columns)).form();
        var posted = new LinkedHashMap<String, List<String>>();
        for (int row = 1; row <= 200; row++) {
            for (int column = 0; column < 40; column++) {
                posted.put("list.r" + row + ".c" + column, List.of("x"));
            }
        }
        posted.put("-asked", List.copyOf(posted.keySet()));

        Answers read = Journey.of(form, Answers.NONE, Sketch.today()).read("one", posted, () -> "k");

        assertThat(read.raw()).hasSize(8_000);
        assertThat(read.origins()).hasSize(8_000);
    }
}
