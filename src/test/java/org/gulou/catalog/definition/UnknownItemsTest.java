package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownItemsTest {
    @Test
    void aPageForEachRowIsNoItemAndItsAnswersBelongToTheRow() {
        Folder form = SeededMistakesTest.mistaken("form.yaml", "  - id: trade", """
                  - id: helpers
                    each: stalls as s
                    title: {zh: '摊位 {s.number}', en: 'Stall {s.number}'}
                    items: [{id: helper, kind: text, title: {zh: 帮工, en: Helper}}]
                  - id: trade
                """.stripTrailing());
        String story = SeededMistakesTest.text("examples/one-stall.yaml")
                .replace("  sells: clothes", "  helpers: [{helper: 王}]\n  sells: clothes");

        SeededMistakesTest.Told told = SeededMistakesTest.told(form.with(
                Map.of("services/market-regulation/stall-permit/examples/one-stall.yaml", story.getBytes(UTF_8))));

        assertThat(told.problems()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.in("en"))
                    .contains("'helpers' is a page that is asked for each row of 'stalls'")
                    .contains("stalls: [{helper: …}]");
        });
    }
}
