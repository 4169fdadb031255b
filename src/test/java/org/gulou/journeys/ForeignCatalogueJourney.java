package org.gulou.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor reads the catalogue of another office, takes its entries and begins a service from one. */
@ArquillianTest
@RunAsClient
class ForeignCatalogueJourney {
    private static final String MAPPING = """
            schema: gulou/import/v1
            source: leishan-items
            fields:
              code: 编码
              title.zh: 名称
              department: {from: 部门, codes: {民政局: CAD}}
              conditions: {from: 条件, split: ；}
            """;
    private static final String ITEMS = """
            编码,名称,部门,条件
            LS-1,困难老人送餐补贴,民政局,满 70 周岁；独居
            LS-2,,民政局,
            LS-3,百岁老人慰问,水务局,
            """;

    private static final Path FORM = Path.of("src/test/resources/foreign-forms/moving-house.json");
    private static final Path GUANGAN = Path.of("../shared/data/cn-guangan/items.tsv");
    private static final Path GUANGANS_MAPPING = Path.of("src/test/resources/import/cn-guangan.yaml");

    private static void reads(Visitor editor, String items) {
        reads(editor, file("mapping.yaml", MAPPING), file("items.csv", items));
    }

    private static void reads(Visitor editor, FilePayload mapping, FilePayload items) {
        editor.visits("/admin/catalogue/import.xhtml");
        editor.page().setInputFiles("#mapping", mapping);
        editor.page().setInputFiles("#file", items);
        editor.presses("#read button");
        editor.page().waitForSelector("#report", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
    }

    @Test
    @Tag("long")
    void anEntryOfAnotherOfficeBecomesTheFirstDraftOfAService() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor");

            reads(editor, ITEMS);
            assertThat(editor.reads("#summary")).contains("3");
            assertThat(editor.source()).contains("items.csv:3:1").contains("items.csv:4:1");
            editor.findsNoBarrier();
            editor.presses("#take");
            assertThat(editor.reads("#entries")).contains("困难老人送餐补贴").contains("英文名称");
            editor.findsNoBarrier();

            reads(editor, ITEMS.replace("百岁老人慰问", "百岁老人慰问金"));
            editor.presses("#take");
            assertThat(editor.reads("#sources")).contains("leishan-items").contains("2");
            assertThat(editor.reads("#entries")).contains("百岁老人慰问金");

            editor.page().locator("#entries summary").first().click();
            editor.page().locator("#entries input[name=newId]").first().fill("meal-allowance");
            editor.presses("#entries button[value=LS-1]");
            assertThat(editor.page().inputValue("#text"))
                    .contains("title: {zh: \"困难老人送餐补贴\"}")
                    .contains("externalCode: \"LS-1\"")
                    .contains("words: {zh: \"独居\"}");
        }
    }

    @Test
    @Tag("long")
    void aRealCountysCatalogueIsTakenTwiceAndNothingIsDoubled() throws IOException {
        assumeTrue(Files.exists(GUANGAN), "The published items of a county are not here: " + GUANGAN);
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor");
            FilePayload mapping = file("cn-guangan.yaml", Files.readString(GUANGANS_MAPPING));
            FilePayload items = new FilePayload("items.tsv", "text/plain", Files.readAllBytes(GUANGAN));

            reads(editor, mapping, items);
            assertThat(editor.reads("#summary")).contains("1135", "英文名称（1135）").doesNotContain("title.en");
            editor.presses("#take");
            reads(editor, mapping, items);

            assertThat(editor.reads("#summary")).contains("新增 0 项", "未变 1135 项");
            editor.presses("#take");
            assertThat(editor.page()
                            .locator("#sources tr:has-text('cn-guangan') .amount")
                            .innerText())
                    .isEqualTo("1135");
            assertThat(editor.reads("#entries h2")).contains("1135");
            editor.findsNoBarrier();
        }
    }

    @Test
    void aFormOfAnotherSystemBecomesTheFormOfANewService() throws IOException {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor").visits("/admin/catalogue/import-form.xhtml");
            editor.page().setInputFiles("#file", file("broken.json", "{\"components\": ["));
            editor.presses("#read button");
            assertThat(editor.reads("#unread + *")).contains("broken.json");

            editor.page().setInputFiles("#file", file("moving.json", Files.readString(FORM)));
            editor.presses("#read button");
            assertThat(editor.reads("#summary")).contains("78%", "23");
            assertThat(editor.reads("#lossy")).contains("Password", "没有带入", "utils.isBefore(data.movedOn)");
            editor.findsNoBarrier();
            editor.photographs("import-form");

            editor.page().fill("#newId", "Moving House");
            editor.presses("#begin button");
            assertThat(editor.page().inputValue("#newId")).isEqualTo("Moving House");
            editor.page().fill("#newId", "moving-house");
            editor.presses("#begin button");

            assertThat(editor.page().content()).contains("services/imported/moving-house/form.yaml");
            assertThat(editor.whatWentWrong()).hasSize(2).allMatch(wrong -> wrong.contains("422"));
        }
    }

    /** One of each family: what of it is told, and a question of the draft. */
    @ParameterizedTest
    @Tag("long")
    @CsvSource({
        "stall.schema.json, 100%, stall-place, plate",
        "herd.govuk.json, 100%, herd-register, vet",
        "check-up.fhir.json, 100%, school-check-up, glasses",
        "heating-grant.civiform.json, 94%, heating-grant, tenure"
    })
    void aFormOfEachFamilyBecomesTheFormOfANewService(String name, String score, String id, String question)
            throws IOException {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor").visits("/admin/catalogue/import-form.xhtml");
            editor.page().setInputFiles("#file", file(name, Files.readString(FORM.resolveSibling(name))));
            editor.presses("#read button");
            assertThat(editor.reads("#summary")).contains(score);
            editor.findsNoBarrier();

            editor.page().fill("#newId", id);
            editor.presses("#begin button");
            editor.presses("#as-text");

            assertThat(editor.page().inputValue("#text")).contains("- id: " + question + "\n");
            assertThat(editor.whatWentWrong()).isEmpty();
        }
    }

    @Test
    @Tag("long")
    void ofSeveralFormsOneIsTakenWithItsWords() throws IOException {
        String other =
                "{\"title\": \"Other\", \"components\": [{\"type\": \"textfield\", \"key\": \"name\", \"label\": \"Navn\"}]}";
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor").visits("/admin/catalogue/import-form.xhtml");
            editor.page().setInputFiles("#file", file("forms.json", "[" + Files.readString(FORM) + ", " + other + "]"));
            editor.page().setInputFiles("#words", file("words.json", "{\"en\": {\"Navn\": \"Name in full\"}}"));
            editor.presses("#read button");
            assertThat(editor.reads("#forms")).contains("Help with moving house", "Other");
            editor.findsNoBarrier();

            editor.presses("#forms li:nth-child(2) a");
            assertThat(editor.reads("#report h2")).isEqualTo("Other");
            assertThat(editor.reads("#summary")).contains("100%");
            editor.page().fill("#newId", "other-form");
            editor.presses("#begin button");

            editor.presses("#as-text");
            assertThat(editor.page().content()).contains("services/imported/other-form/form.yaml", "Name in full");
        }
    }

    @Test
    @Tag("long")
    void whoChangesOnlyWhatHerBodyDoesLooksAndTakesNothing() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor.yunyan").visits("/admin/catalogue/import.xhtml");

            assertThat(editor.reads("#looks")).contains("editor@portal");
            assertThat(editor.page().locator("#read").count()).isZero();
            assertThat(editor.page()
                            .request()
                            .post(
                                    editor.page().url(),
                                    RequestOptions.create()
                                            .setHeader(
                                                    "Origin",
                                                    editor.page().url().replaceFirst("(//[^/]*)/.*", "$1"))
                                            .setForm(FormData.create().set("take", "true")))
                            .status())
                    .isEqualTo(422);
        }
    }
}
