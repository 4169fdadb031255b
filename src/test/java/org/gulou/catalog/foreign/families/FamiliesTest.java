package org.gulou.catalog.foreign.families;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is read as what it is; what is no form, or is meant to hurt, is refused in a sentence. */
class FamiliesTest {
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static void refused(byte[] file, String english, String chinese) {
        long start = System.nanoTime();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Families.convert(file, List.of()))
                .satisfies(refused -> assertThat(refused.in("form").in("en")).contains(english))
                .satisfies(refused -> assertThat(refused.in("form").in("zh")).contains(chinese));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
    }

    private static void refused(String file, String english, String chinese) {
        refused(file.getBytes(UTF_8), english, chinese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"type": "object", "properties": {"town": {"type": "string"}}}`                                                 | town
            `{"resourceType": "Questionnaire", "item": [{"linkId": "town", "type": "string", "text": "Town"}]}`              | town
            `{"pages": [{"path": "/a", "title": "A", "components": [{"type": "TextField", "name": "town"}]}], "lists": []}`  | town
            `{"components": [{"type": "textfield", "key": "town", "label": "Town"}]}`                                        | town
            `{"pages": [{"name": "a", "elements": [{"type": "text", "name": "town"}]}]}`                                     | town
            `{"revision": {"champDescriptors": [{"__typename": "TextChampDescriptor", "id": "C1", "label": "Town"}]}}`       | town
            `{"type": "default", "components": [{"type": "number", "key": "place.town", "label": "Town"}]}`                   | town
            """)
    void aFileIsReadAsWhatStandsInIt(String file, String id) throws Unreadable {
        assertThat(Drafts.of(file).draft()).contains("- id: " + id + "\n");
    }

    @Test
    void aFileOfAnUnknownKindIsToldWhatItLooksLikeAndWhatIsRead() {
        refused(
                "{\"colour\": 1, \"size\": 2}",
                "at its top stand: colour, size. Read are: Form.io, CiviForm, FHIR Questionnaire, GOV.UK Forms, SurveyJS, Camunda Forms, démarche.numerique, DIGIT, JSON Schema, Orbeon Forms, XLSForm",
                "它的最外层有：colour, size");
    }

    @Test
    void aZipOfASchemaAndItsLookIsOneForm() throws IOException, Unreadable {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : Map.of(
                            "a/schema.json",
                            "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}",
                            "a/uiSchema.json",
                            "{\"a\": {\"ui:title\": \"Street\"}}")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }

        List<Conversion> forms = Families.convert(bytes.toByteArray(), List.of());

        assertThat(forms)
                .singleElement()
                .satisfies(form -> assertThat(form.draft()).contains("en: Street"));
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedAtItsLine() {
        refused(
                "{\"type\": \"object\", \"properties\": {\n \"a\": {\"type\": \"string\"},\n \"a\": {\"type\": \"integer\"}}}",
                "form:3",
                "两个相同的键");
    }

    @Test
    void yamlIsRefusedByItsName() {
        refused("type: object\nproperties:\n  town: {type: string}\n", "This is YAML", "这是 YAML");
    }

    @Test
    void aFileInTheOldChineseEncodingIsRead() throws Unreadable {
        byte[] file = "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"title\": \"姓名\"}}}"
                .getBytes(Charset.forName("GB18030"));

        assertThat(Families.convert(file, List.of()).getFirst().draft()).contains("姓名");
    }

    @Test
    void whatIsDemandedAndNotReadIsTold() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"type": "object", "minProperties": 2, "properties": {"a": {"type": "string", "not": {"const": "x"}},
                  "b": {"type": "integer", "minimum": 1e400, "maximum": "7"},
                  "c": {"allOf": [{"type": "string", "maxLength": 5}, {"maxLength": 3}]}},
                 "if": {"properties": {"b": {"const": 1}}}, "then": {"anyOf": [{"required": ["a"]}], "properties": {"c": false}}}
                """);

        assertThat(draft.lossy().stream().flatMap(fate -> fate.lost().stream()).map(one -> one.in("en")))
                .containsExactlyInAnyOrder(
                        "What it demands is not checked: minProperties: 2",
                        "What it demands is not checked: not: {\"const\":\"x\"}",
                        "What it demands is not checked: maxLength: 3",
                        "Its limit is not carried over: minimum: Infinity",
                        "Under a condition it takes less there, which is not checked: if {\"properties\":{\"b\":{\"const\":1}}}: false",
                        "Under a condition it takes less there, which is not checked: if {\"properties\":{\"b\":{\"const\":1}}}: [{\"required\":[\"a\"]}]");
        assertThat(Drafts.item(draft, "b")).contains("max: 7");
    }

    @Test
    void deepNestingIsRefused() {
        refused("[".repeat(200_000) + "]".repeat(200_000), "nested too deeply", "嵌套过深");
    }

    @Test
    void aHugeFileIsRefused() {
        byte[] file = new byte[50_000_000];
        Arrays.fill(file, (byte) ' ');
        file[0] = '{';

        refused(file, "This file has 50 MB; 20 MB is the most", "这个文件有 50 MB");
    }

    @Test
    void aSchemaThatMultipliesIsRefused() {
        String defs = IntStream.range(0, 30)
                .mapToObj(i ->
                        "\"d%d\": {\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/d%d\"}, \"b\": {\"$ref\": \"#/$defs/d%d\"}, \"c\": {\"$ref\": \"#/$defs/d%d\"}}}"
                                .formatted(i, i + 1, i + 1, i + 1))
                .collect(Collectors.joining(", "));

        refused(
                "{\"type\": \"object\", \"$ref\": \"#/$defs/d0\", \"$defs\": {" + defs + "}}",
                "more than 20000 parts",
                "展开后超过");
    }

    @Test
    void aSchemaThatHoldsItselfEndsThere() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"type": "object", "properties": {"name": {"type": "string"}, "child": {"$ref": "#"}}, "if": {}, "then": {"$ref": "#"}}
                """);

        assertThat(Drafts.lost(draft))
                .hasEntrySatisfying("Child", why -> assertThat(why).contains("It holds itself"));
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void aHugeListIsTyped() throws Unreadable {
        String values =
                IntStream.range(0, 100_000).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));

        Conversion draft = Drafts.of("{\"type\": \"object\", \"properties\": {\"a\": {\"enum\": [" + values + "]}}}");

        assertThat(draft.draft()).contains("- id: a\n        kind: text");
        assertThat(Drafts.lost(draft)).containsEntry("A", "It is typed: it has 100000 options, and 1000 is the most.");
    }

    @Test
    void aFormWhoseDraftIsLongerThanOneMayBeIsRefused() {
        String option = "{\"valueCoding\": {\"code\": \"c%s\", \"display\": \"Choice %s\"}}";
        String options =
                IntStream.range(0, 4).mapToObj(i -> option.formatted(i, i)).collect(Collectors.joining(","));
        String items = IntStream.range(0, 1400)
                .mapToObj(i ->
                        "{\"linkId\": \"%s\", \"type\": \"choice\", \"text\": \"Question %s\", \"answerOption\": [%s]}"
                                .formatted(i, i, options))
                .collect(Collectors.joining(","));

        assertThatThrownBy(() -> Drafts.of("{\"resourceType\": \"Questionnaire\", \"item\": [" + items + "]}"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("Expected at most 50000 values in one file.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"program": {"blockDefinitions": [1, {"questionDefinitions": 7}, null]}, "questions": [null, 3, {"config": []}]}`
            `{"resourceType": "Questionnaire", "item": {"linkId": 4, "type": ["x"]}}`
            `{"pages": [{"path": "/a", "components": [[], 4, {"type": 9}], "next": "x"}, 5], "lists": [[]], "conditions": "no"}`
            `{"type": ["object", 7], "properties": {"a": 4, "b": [], "c": {"type": {}, "enum": "x", "required": 1}}, "required": "a", "if": 3}`
            """)
    void wrongTypesAreNoAccident(String file) {
        try {
            assertThat(Drafts.problems(Families.convert(file.getBytes(UTF_8), List.of())))
                    .isEmpty();
        } catch (Unreadable told) {
            assertThat(told.in("form").in("zh")).isNotBlank();
        }
    }
}
