package org.gulou.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be filled in besides words and options, and how it stands in the file. */
class SheetFieldsTest {
    private static final String PLACE = "pages/0/items/0";

    private static Manuscript page(String item) {
        return Manuscript.of("pages:\n  - id: one\n    items:\n      - " + item + "\n")
                .orElseThrow();
    }

    private static Sheet sheet(Manuscript text) {
        return Sheet.of(FormOutline.of(text).item(PLACE).orElseThrow());
    }

    private static String written(String item, String field, String value) {
        Manuscript text = page(item);
        return sheet(text).with(field, value).write(text, PLACE, sheet(text)).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text     | 贵阳              | '\"贵阳\"'",
                "date     | 2026-05-01        | date(\"2026-05-01\")",
                "integer  | 12                | 12",
                "boolean  | true              | true",
                "name     | = case.applicant.name | case.applicant.name",
                "text     | = \"42\"          | '\"42\"'",
            })
    void whatIsHeldBeforeAnyoneTypesIsAValueOrAfterAnEqualsSignARule(String kind, String typed, String rule) {
        String text = written("{id: a, kind: " + kind + "}", "default", typed);

        assertThat(text).contains("default: " + rule);
        assertThat(sheet(Manuscript.of(text).orElseThrow()).get("default")).isEqualTo(typed);
    }

    @Test
    void whichFilesAreTakenStandsInOneKeyAndGoesWithItsLastValue() {
        String sized = written("{id: a, kind: file, files: {max: 3}}", "files/maxSize", "4 MB");
        String typed = written("{id: a, kind: file}", "files/types", "pdf jpg");

        assertThat(sized).contains("files: {max: 3, maxSize: 4 MB}");
        assertThat(Manuscript.of(typed).orElseThrow().at(PLACE + "/files/types").map(Passage::content))
                .contains(new Content.Items(List.of(new Content.Text("pdf"), new Content.Text("jpg"))));
        assertThat(written("{id: a, kind: file, files: {max: 3}}", "files/max", ""))
                .doesNotContain("files");
    }

    @Test
    void theOrderOfWhatIsTickedIsNoChange() {
        String item = "{id: a, kind: file, files: {types: [png, pdf]}}";

        assertThat(written(item, "files/types", "pdf png")).isEqualTo(page(item).text());
    }

    @Test
    void aRegisterIsChosenByItsName() {
        assertThat(written("{id: a, kind: name}", "prefill", "population")).contains("prefill: register population");
        assertThat(sheet(page("{id: a, kind: name, prefill: register population}"))
                        .get("prefill"))
                .isEqualTo("population");
        assertThat(sheet(page("{id: a, kind: name, prefill: {register: vehicles, by: [plate]}}"))
                        .has("prefill"))
                .isFalse();
    }

    @Test
    void checksKeepWhateverElseIsSaidOfThem() {
        String item = "{id: a, kind: date, checks: [{rule: a > b, else: {zh: 晚, en: Later}, at: b}]}";
        Manuscript text = page(item);
        Sheet before = sheet(text);
        CheckRow old = before.checks().getFirst();
        var reworded = new CheckRow(0, old.rule(), new Wording("晚一些", "Later"), "warning");
        var added = new CheckRow(-1, "a <= today()", new Wording("不晚于今天", "Not after today"), "");

        String after =
                before.with(List.of(reworded, added)).write(text, PLACE, before).text();

        assertThat(after)
                .contains("{rule: a > b, else: {zh: 晚一些, en: Later}, at: b, level: warning}", "rule: a <= today()");
        assertThat(before.with(List.of()).write(text, PLACE, before).text()).doesNotContain("checks");
    }

    @Test
    void aCheckNeedsWordsInBothLanguages() {
        Sheet before = Sheet.ofNew("date").with("title/zh", "日期").with("title/en", "Day");
        var silent = new CheckRow(-1, "a > b", Wording.NONE, "");
        var half = new CheckRow(-1, "a > b", new Wording("晚", ""), "");

        assertThat(SheetFault.in(before.with(List.of(silent, half)), before))
                .containsExactly(
                        new SheetFault("check0/zh", SheetFault.What.NO_WORDS),
                        new SheetFault("check1/en", SheetFault.What.OTHER_LANGUAGE));
    }

    @Test
    void aSharedQuestionIsLeftOutAndCalledOtherwise() {
        Manuscript text = page("{use: person@1, as: owner}");
        Sheet before = sheet(text).withLabels(List.of("name", "age"));

        Manuscript named = before.with("label/name/zh", "业主")
                .with("label/name/en", "Owner")
                .with("only", "name residentId")
                .write(text, PLACE, before);

        assertThat(named.text()).contains("label: {name: {zh: 业主, en: Owner}}", "only: [name, residentId]");
        Sheet after = sheet(named).withLabels(List.of("name", "age"));
        assertThat(after.words("label/name")).isEqualTo(new Wording("业主", "Owner"));
        assertThat(before.write(named, PLACE, after).text()).isEqualTo(text.text());
    }
}
