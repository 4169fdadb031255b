package org.gulou.catalog.foreign.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.families.Families;
import org.gulou.kernel.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are found in whatever their systems export: a list, a project, versions, a ZIP, steps beside their definitions. */
class ForeignFilesTest {
    private static final String ONE =
            "{\"title\": \"One\", \"components\": [{\"type\": \"textfield\", \"key\": \"name\", \"label\": \"Navn\"}]}";
    private static final String TWO = ONE.replace("One", "Two");

    private static List<Conversion> converted(String json) throws Unreadable {
        return Families.convert(json.getBytes(UTF_8), List.of());
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aListOrProjectOfFormsIsReadFormByForm() throws Unreadable {
        assertThat(converted("[" + ONE + ", " + TWO + "]"))
                .extracting(Conversion::title)
                .containsExactly("One", "Two");
        assertThat(converted("{\"forms\": {\"a\": " + ONE + ", \"b\": " + TWO + "}}"))
                .extracting(Conversion::title)
                .containsExactly("One", "Two");
    }

    @Test
    void theNewestVersionOfAnExportIsRead() throws Unreadable {
        assertThat(converted("{\"name\": \"Grant\", \"versions\": [{\"version\": 2, \"schema\": " + ONE
                        + "}, {\"schema\": {}}]}"))
                .singleElement()
                .satisfies(form -> assertThat(form.title()).isEqualTo("Grant"))
                .satisfies(form -> assertThat(form.draft()).contains("id: name"));
    }

    @Test
    void translationsBesideAFormAreItsWordsInTheirLanguage() throws Unreadable {
        byte[] words = "{\"en\": {\"Navn \": \"Name\"}, \"nb-NO\": {\"Navn\": \"Navnet\"}}".getBytes(UTF_8);

        Conversion conversion =
                Families.convert(ONE.getBytes(UTF_8), List.of(words)).getFirst();

        assertThat(conversion.draft()).contains("title: {zh: Navn, en: Name}");
    }

    @Test
    void translationsInTheSameZipCountToo() throws IOException, Unreadable {
        byte[] file = zip(Map.of("a.json", ONE, "words.json", "{\"zh-CN\": {\"Navn\": \"姓名\", \"One\": \"其一\"}}"));

        Conversion conversion = Families.convert(file, List.of()).getFirst();

        assertThat(conversion.draft()).contains("title: {zh: 姓名, en: Navn}");
        assertThat(conversion.titles()).containsEntry("zh", "其一").containsEntry("en", "One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{}", "{\"en\": \"Name\"}", "{\"english\": {\"Navn\": \"Name\"}}"})
    void whatIsNoTranslationIsRefused(String words) {
        assertThatThrownBy(() -> Families.convert(ONE.getBytes(UTF_8), List.of(words.getBytes(UTF_8))))
                .isInstanceOf(Unreadable.class)
                .hasMessage("These are no translations.");
    }

    @Test
    void aZipThatIsBrokenIsRefused() {
        assertThatThrownBy(() -> Families.convert("PK\u0003\u0004 and no more".getBytes(UTF_8), List.of()))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void theStepsOfOpenFormsArePagesAndItsRulesStandAtWhatTheyChange() throws IOException, Unreadable {
        Conversion conversion = Families.convert(
                        zip(Map.of(
                                "forms.json",
                                "[{\"name\": \"Aanvraag\"}]",
                                "formSteps.json",
                                """
                                [{"uuid": "s2", "index": 1, "slug": "more", "form_definition": "https://example.org/api/v2/form-definitions/d2"},
                                 {"uuid": "s1", "index": 0, "slug": "you", "form_definition": "https://example.org/api/v2/form-definitions/d1"}]
                                """,
                                "formDefinitions.json",
                                """
                                [{"url": "https://example.org/api/v2/form-definitions/d1", "name": "U", "configuration": {"components": [
                                   {"type": "radio", "key": "lives", "label": "Woont", "openForms": {"translations": {"en": {"label": "Lives"}}}, "values": [{"label": "Alleen", "value": "alone"}, {"label": "Samen", "value": "together"}]},
                                   {"type": "textfield", "key": "partner", "label": "Partner", "hidden": true}]}},
                                 {"url": "https://example.org/api/v2/form-definitions/d2", "name": "Meer", "configuration": {"components": [{"type": "textfield", "key": "more", "label": "Meer"}]}}]
                                """,
                                "formLogic.json",
                                """
                                [{"json_logic_trigger": {"==": [{"var": "lives"}, "together"]}, "actions": [{"component": "partner", "action": {"type": "property", "property": {"value": "hidden", "type": "bool"}, "state": false}}]},
                                 {"json_logic_trigger": {"==": [{"var": "lives"}, "alone"]}, "actions": [{"form_step_uuid": "s2", "action": {"type": "step-not-applicable"}}, {"action": {"type": "disable-next"}}]}]
                                """)),
                        List.of())
                .getFirst();

        assertThat(conversion.title()).isEqualTo("Aanvraag");
        assertThat(conversion.draft())
                .contains(
                        "title: {zh: Woont, en: Lives}",
                        "show: lives = \"together\"\n",
                        "show: not(lives = \"alone\")\n")
                .containsSubsequence("- id: you", "- id: more");
        assertThat(conversion.lossy()).singleElement().satisfies(fate -> {
            assertThat(fate.type()).isEqualTo("logic");
            assertThat(fate.lost())
                    .singleElement()
                    .satisfies((Sentence lost) -> assertThat(lost.in("en"))
                            .startsWith("A rule of the form is not carried over")
                            .contains("disable-next"));
        });
    }

    @Test
    void variablesOfOpenFormsAreWorkedOutOrToldAndItsTextsComeAlong() throws IOException, Unreadable {
        Conversion conversion = Families.convert(
                        zip(Map.of(
                                "forms.json",
                                """
                                [{"name": "Aanvraag", "explanation_template": "<p>Lees dit eerst.</p>", "submission_allowed": "yes",
                                  "translations": {"en": {"name": "Application", "explanation_template": "<p>Read this first.</p>"}},
                                  "auth_backends": [{"backend": "digid", "options": null}], "payment_backend": "",
                                  "confirmation_email_template": {"subject": "", "content": "", "translations": {}},
                                  "literals": {"begin_text": {"value": "", "resolved": "Begin"}}}]
                                """,
                                "formSteps.json",
                                """
                                [{"uuid": "s1", "index": 0, "slug": "you", "form_definition": "https://example.org/api/v2/form-definitions/d1", "is_applicable": true,
                                  "literals": {"previous_text": {"value": "", "resolved": "Vorige"}, "next_text": {"value": "Door", "resolved": "Door"}}},
                                 {"uuid": "s2", "index": 1, "slug": "more", "form_definition": "https://example.org/api/v2/form-definitions/d2", "is_applicable": false}]
                                """,
                                "formDefinitions.json",
                                """
                                [{"url": "https://example.org/api/v2/form-definitions/d1", "name": "U", "translations": {"en": {"name": "You"}},
                                  "component_translations": {"en": {"Huur": "Rent"}}, "configuration": {"components": [
                                   {"type": "number", "key": "rent", "label": "Huur"}, {"type": "date", "key": "born", "label": "Geboren"}]}},
                                 {"url": "https://example.org/api/v2/form-definitions/d2", "name": "Meer", "configuration": {"components": [
                                   {"type": "textfield", "key": "why", "label": "Waarom"}]}}]
                                """,
                                "formVariables.json",
                                """
                                [{"key": "yearly", "name": "Per jaar", "source": "user_defined", "data_type": "float", "initial_value": 0, "prefill_plugin": ""},
                                 {"key": "family", "name": "Gezin", "source": "user_defined", "data_type": "array", "initial_value": [], "prefill_plugin": "family_members", "prefill_options": {"type": "partners"}}]
                                """,
                                "formLogic.json",
                                """
                                [{"json_logic_trigger": {"!!": [true]}, "actions": [{"variable": "yearly", "action": {"type": "variable", "value": {"*": [{"var": "rent"}, 12]}}}]},
                                 {"json_logic_trigger": {">": [{"var": "yearly"}, 5000]}, "actions": [{"form_step_uuid": "s2", "action": {"type": "step-applicable"}}]},
                                 {"json_logic_trigger": {"<": [{"date": {"var": "born"}}, {"-": [{"today": []}, {"rdelta": [18]}]}]}, "trigger_from_step": "https://example.org/s2", "description": "Adults",
                                  "actions": [{"component": "why", "action": {"type": "property", "property": {"value": "validate", "type": "json"}, "state": {"required": true}}}]}]
                                """)),
                        List.of())
                .getFirst();

        assertThat(conversion.titles()).containsEntry("en", "Application");
        assertThat(conversion.draft().replace("''", "'"))
                .contains(
                        "{zh: Lees dit eerst., en: Read this first.}",
                        "title: {zh: U, en: You}",
                        "title: {zh: Huur, en: Rent}",
                        "yearly: (rent * 12)",
                        "show: yearly > 5000",
                        "required: born < today() - 18 years");
        assertThat(conversion.lossy().stream()
                        .map(fate -> fate.type() + " " + fate.name() + ": "
                                + fate.lost().getFirst().in("en")))
                .containsExactlyInAnyOrder(
                        "step U: It is set up elsewhere here: {\"next_text\":{\"value\":\"Door\"}}",
                        "form auth_backends: It is set up elsewhere here: [{\"backend\":\"digid\",\"options\":null}]",
                        "variable Gezin: It is set up elsewhere here: {\"key\":\"family\",\"prefill_plugin\":\"family_members\",\"prefill_options\":{\"type\":\"partners\"},\"rules\":[]}",
                        "logic Adults: It is set up elsewhere here: {\"trigger_from_step\":\"https://example.org/s2\"}");
        assertThat(Drafts.problems(List.of(conversion))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            XForms  | `<xh:html xmlns:xf="http://www.w3.org/2002/xforms"/>`
            OpenAPI | `{"openapi": "3.1.0", "paths": {}}`
            """)
    void aFormOfAnotherSystemIsCalledByItsName(String format, String file) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Families.convert(file.getBytes(UTF_8), List.of()))
                .satisfies(refused -> assertThat(refused.in("form").in("en")).contains("in the format " + format));
    }

    @Test
    void optionsOfOneValueEmptyPagesAndWhichPageComesNextAreTold() throws Unreadable {
        Conversion draft = converted("""
                        {"display": "wizard", "components": [
                          {"type": "panel", "key": "one", "title": "One", "nextPage": "page = 'three'", "components": [
                            {"type": "radio", "key": "a", "label": "A", "values": [{"value": "x", "label": "First"}, {"value": "x", "label": "Second"}, {"value": "", "label": ""}]}]},
                          {"type": "panel", "key": "two", "title": "Two", "components": []}]}
                        """).getFirst();

        assertThat(draft.lossy().stream()
                        .map(fate -> fate.name() + ": " + fate.lost().getFirst().in("en")))
                .containsExactly(
                        "A: An option is left out, for its value is empty or stands twice: Second x",
                        "One: Which page comes next is not carried over: page = 'three'",
                        "Two: Nothing stands on it.");
    }
}
