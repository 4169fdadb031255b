package org.gulou.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final String HOME = "pages/0/items/0";
    private static final String TEXT = """
            pages:
              - id: home
                title: {zh: 家, en: Home}
                items:
                  # how they live
                  - id: housing
                    kind: choice   # one of these
                    title: {zh: 住房, en: Housing}
                    required: true
                    options:
                      - {id: own, title: {zh: 自有, en: Own}, hint: {zh: 有证, en: With a deed}}
                      - {id: rented, title: {zh: 租住, en: Rented}, asks: rent}
                      - {id: lent, title: {zh: 借住, en: Lent}}
                  - {id: rent, kind: money, title: {zh: 租金, en: Rent}, show: housing = "rented", min: 0}
            """;

    private static OutlinedItem item(Manuscript text, String path) {
        return FormOutline.of(text).item(path).orElseThrow();
    }

    private static Manuscript text() {
        return Manuscript.of(TEXT).orElseThrow();
    }

    private static String changed(Sheet to) {
        return to.write(text(), HOME, Sheet.of(item(text(), HOME))).text();
    }

    private static Sheet housing() {
        return Sheet.of(item(text(), HOME));
    }

    private static OptionRow row(int was, String code, String zh, String en) {
        return new OptionRow(was, code, new Wording(zh, en));
    }

    @Test
    void onlyTheWordsThatDifferAreWritten() {
        assertThat(changed(housing().with("title/en", "Your home")))
                .isEqualTo(TEXT.replace("{zh: 住房, en: Housing}", "{zh: 住房, en: Your home}"));
    }

    @Test
    void whatIsEmptiedGoes() {
        assertThat(changed(housing().with("required", ""))).isEqualTo(TEXT.replace("        required: true\n", ""));
    }

    @Test
    void optionsKeepWhateverElseIsSaidOfThemWhenTheirOrderChanges() {
        var options = new OfferedOptions.Own(List.of(
                row(1, "rented", "租住", "Rented"), row(0, "own", "自己的", "Own"), row(-1, "public", "公租房", "Public")));

        assertThat(changed(housing().with(options)))
                .contains("- {id: rented, title: {zh: 租住, en: Rented}, asks: rent}\n")
                .contains("- {id: own, title: {zh: 自己的, en: Own}, hint: {zh: 有证, en: With a deed}}\n")
                .containsSubsequence("id: rented", "id: own", "id: public")
                .doesNotContain("lent")
                .contains("# how they live", "kind: choice   # one of these");
    }

    @Test
    void anotherKindDropsWhatMeansNothingForIt() {
        Manuscript after = housing().as("text").write(text(), HOME, housing());

        assertThat(Unfit.in(text(), HOME, "text")).extracting(Unfit::key).containsExactly("options");
        assertThat(after.text()).contains("kind: text   # one of these").doesNotContain("options");
        assertThat(item(after, HOME).value("required")).isEqualTo("true");
    }

    @Test
    void aDayIsFilledInAsADayAndWrittenAsARule() {
        Sheet day = Sheet.ofNew("date").with("min", "2026-05-01");

        assertThat(((Content.Fields) day.content("from")).fields().get("min"))
                .isEqualTo(new Content.Text("date(\"2026-05-01\")"));
        assertThat(SheetText.shown("min", "date(\"2026-05-01\")")).isEqualTo("2026-05-01");
    }

    @Test
    void whatIsNewStandsWhereItIsAdded() {
        Sheet asked = Sheet.ofNew("integer")
                .with("title/zh", "人数")
                .with("title/en", "People")
                .with("min", "1");

        Manuscript after = text().add("pages/0/items", 1, asked.content("people"));

        assertThat(FormOutline.of(after).pages().getFirst().items())
                .extracting(OutlinedItem::id)
                .containsExactly("housing", "people", "rent");
        assertThat(Sheet.of(item(after, "pages/0/items/1")).get("min")).isEqualTo("1");
        assertThat(FormOutline.of(after).taken("pages/0/items")).isEqualTo(Set.of("housing", "people", "rent"));
    }

    @Test
    void faultsAreToldAtTheirFields() {
        var fields = new TreeMap<>(Sheet.ofNew("integer").fields());
        fields.put("min", "5");
        fields.put("max", "3");
        fields.put("hint/zh", "多少");
        var sheet = new Sheet("integer", fields, OfferedOptions.NOTHING, List.of());

        assertThat(SheetFault.in(sheet, Sheet.ofNew("integer")))
                .containsExactlyInAnyOrder(
                        new SheetFault("title/zh", SheetFault.What.MISSING),
                        new SheetFault("hint/en", SheetFault.What.OTHER_LANGUAGE),
                        new SheetFault("min", SheetFault.What.ABOVE_MAXIMUM));
    }

    @Test
    void codesAreUniqueAndThereIsOne() {
        Sheet twice =
                housing().with(new OfferedOptions.Own(List.of(row(0, "own", "自", "Own"), row(1, "own", "租", "Rent"))));
        Sheet none = housing().with(new OfferedOptions.Own(List.of()));

        assertThat(SheetFault.in(twice, housing()))
                .containsExactly(new SheetFault("options/1/code", SheetFault.What.CODE_TAKEN));
        assertThat(SheetFault.in(none, housing()))
                .containsExactly(new SheetFault("options", SheetFault.What.NO_OPTIONS));
    }
}
