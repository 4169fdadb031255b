package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.Problem;

/** A story of a stall, whose form has a time, a period, a table and a reference, and what is told of it once changed. */
final class StallStory {
    private static final String SERVICE = "services/market-regulation/stall-permit/";
    static final String STORY = SERVICE + "examples/one-stall.yaml";

    private static final String PAGE = """
              - id: more
                title: {zh: 其他, en: More}
                items:
                  - {id: opensAt, kind: time, title: {zh: 开门, en: Opens at}, required: true}
                  - {id: season, kind: dateRange, title: {zh: 期间, en: Season}}
                  - {id: market, kind: choices, title: {zh: 夜市, en: Market}, options: [{id: north, title: {zh: 北, en: North}, attributes: {hall: big, row: 3}}, {id: south, title: {zh: 南, en: South}}]}
                  - {id: main, kind: row, of: stalls, title: {zh: 主摊位, en: Main stall}}
                  - id: staff
                    kind: matrix
                    title: {zh: 人员, en: Staff}
                    rows: [{id: paid, title: {zh: 雇员, en: Paid}}, {id: helpers, title: {zh: 帮手, en: Helpers}}]
                    items: [{id: women, kind: integer, title: {zh: 女, en: Women}, min: 0}]
            checks:
              - {rule: totalWidth < 9, else: {zh: 太宽。, en: Too wide.}}
              - {rule: totalWidth < 4, level: warning, else: {zh: 很宽。, en: Rather wide.}}
            rules:
              soon: if case.decidedOn <= case.filedOn + 3 days then "soon" else "late"
            """;

    private static final Folder FOLDER = SeededMistakesTest.SOUND.with(Map.of(
            SERVICE + "form.yaml", text("form.yaml").replace("rules:\n", PAGE).getBytes(UTF_8)));

    static final String ANSWERS = text("examples/one-stall.yaml")
            .replace(
                    "    - {number: A1, width: 1.5}\n",
                    "    - {number: A1, width: 1.5}\n    - {number: A2, width: 1.5}\n")
            .replace("  licensed: true\n", """
                      licensed: true
                      opensAt: 09:00
                      season: {start: 2026-04-01, end: 2026-10-31}
                      main: 2
                      market: [north, south]
                      staff: {paid: {women: 3}, helpers: {women: 1}}
                    """)
            .replace("totalWidth: 1.5", "totalWidth: 3")
            .replace("'stall-photo[1]'", "'stall-photo[1]', 'stall-photo[2]'")
            .replace("fee: 20", "fee: 40");

    private static final Catalogue CATALOGUE = Own.sound(FOLDER);

    private StallStory() {}

    private static String text(String file) {
        return new String(SeededMistakesTest.SOUND.files().getOrDefault(SERVICE + file, new byte[0]), UTF_8);
    }

    static List<String> told(String story) {
        return told(story, Example::check);
    }

    /** What a story that is true tells for nothing. */
    static List<String> idle(String story) {
        assertThat(told(story)).isEmpty();
        return told(story, example -> {
            example.check();
            return example.warnings();
        });
    }

    private static List<String> told(String story, Function<Example, List<Problem>> what) {
        return Own.DEFINITIONS.examples(FOLDER.with(Map.of(STORY, story.getBytes(UTF_8))), CATALOGUE).stream()
                .flatMap(example -> what.apply(example).stream())
                .map(Problem::toString)
                .toList();
    }

    static String changed(String old, String by) {
        assertThat(ANSWERS).contains(old);
        return ANSWERS.replace(old, by);
    }

    static String value(String value) {
        return changed("{totalWidth: 3}", "{" + value + "}");
    }

    static String filedNowhere(String old, String by) {
        return changed(old, by).replaceAll("(?s)then:.*", "");
    }
}
