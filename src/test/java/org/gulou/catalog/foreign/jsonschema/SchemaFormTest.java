package org.gulou.catalog.foreign.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.foreign.families.Drafts.item;
import static org.gulou.catalog.foreign.families.Drafts.lost;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JSON Schema becomes a form: what it demands of a document is asked of a person. */
class SchemaFormTest {
    private static Conversion ofProperties(String properties, String more) throws Unreadable {
        Conversion draft = Drafts.of("{\"type\": \"object\", \"properties\": {" + properties + "}" + more + "}");
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"type": "string", "format": "date"}`                                 | kind: date
            `{"type": "string", "format": "date-time"}`                            | kind: dateTime
            `{"type": ["string", "null"], "format": "email"}`                      | kind: email
            `{"type": "string", "maxLength": 900}`                                 | kind: longText
            `{"type": "string", "minLength": 2, "maxLength": 9}`                   | minLength: 2
            `{"type": "string", "pattern": "^[A-Z]{2}$"}`                          | matches(a, "^(?:[A-Z]{2})$")
            `{"type": "string", "pattern": "[A-Z]"}`                               | (?:[A-Z])
            `{"type": "integer", "exclusiveMinimum": 3}`                           | min: 4
            `{"type": "number", "exclusiveMaximum": 3.5}`                          | rule: a < 3.5
            `{"type": "integer", "multipleOf": 5}`                                 | rule: modulo(a, 5) = 0
            `{"type": "number", "default": 7}`                                     | default: 7
            `{"type": "string", "enum": ["x", "y"], "enumNames": ["Ex", "Why"]}`   | kind: choice
            `{"oneOf": [{"const": "x", "title": "Ex"}, {"const": "y"}]}`           | kind: choice
            `{"type": "array", "items": {"enum": ["x", "y", "z"]}, "minItems": 2}` | kind: choices
            `{"type": "array", "items": {"type": "string"}, "maxItems": 4}`        | max: 4
            `{"type": "boolean"}`                                                  | kind: boolean
            `{"type": "boolean", "enum": [true]}`                                  | kind: declaration
            `{"type": "string", "format": "data-url"}`                             | kind: file
            `{"anyOf": [{"type": "integer"}, {"type": "null"}]}`                   | kind: integer
            """)
    void eachKindOfAnswerIsAsked(String schema, String written) throws Unreadable {
        Conversion draft = ofProperties("\"a\": " + schema, "");

        assertThat(item(draft, "a").replace("''", "'")).contains(written);
        assertThat(draft.lossy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"anyOf": [{"type": "string"}, {"enum": ["x", "y"]}]`                                      | Other   | kind: text
            `"anyOf": [{"title": "Known", "enum": ["x", "y"]}, {"title": "New", "type": "string", "maxLength": 9}]` | New | maxLength: 9
            `"type": "string", "maxLength": 9, "oneOf": [{"const": "x"}, {"const": "y"}, {"type": "null"}, {}]` | Other | maxLength: 9
            `"anyOf": [{"enum": ["x"]}, {"type": "integer", "minimum": 3}, {"enum": ["x", "y"]}]`      | Other   | min: 3
            """)
    void anAnswerBesideAListIsAskedWithTheLastOfItsOptions(String schema, String option, String answer)
            throws Unreadable {
        Conversion draft = ofProperties(
                "\"a\": {" + schema + "}",
                ", \"if\": {\"properties\": {\"a\": {\"const\": \"y\"}}, \"required\": [\"a\"]}"
                        + ", \"then\": {\"properties\": {\"b\": {\"type\": \"string\"}}}");

        assertThat(draft.draft())
                .containsSubsequence("- id: a\n", "kind: choice", "id: x", "id: y", "id: other", option);
        assertThat(item(draft, "aOther")).contains(answer, "required: true", "show: a = \"other\"");
        assertThat(item(draft, "b")).contains("show: a = \"y\"");
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void whatMayBeOfSeveralKindsIsToldWithThem() throws Unreadable {
        Conversion draft = ofProperties(
                "\"a\": {\"anyOf\": [{\"type\": \"string\", \"maxLength\": 3}, {\"type\": \"boolean\"}]}", "");

        assertThat(lost(draft))
                .containsEntry(
                        "A",
                        "It is asked as text: there the answer may be of several kinds: "
                                + "[{\"type\":\"string\",\"maxLength\":3},{\"type\":\"boolean\"}]");
    }

    @Test
    void aControlAsksWhatOnlyABranchDescribes() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"schema": {"type": "object", "properties": {"kind": {"enum": ["club", "firm"]}}, "anyOf": [
                   {"if": {"properties": {"kind": {"const": "firm"}}}, "then": {"properties": {"staff": {"type": "integer", "title": "Staff"}}}}]},
                 "uischema": {"type": "VerticalLayout", "elements": [{"type": "Control", "scope": "#/properties/kind"},
                   {"type": "Control", "scope": "#/anyOf/0/then/properties/staff"}]}}
                """);

        assertThat(item(draft, "staff")).contains("kind: integer", "en: Staff");
    }

    @Test
    void wordsAreTitlesOrNamesTakenApart() throws Unreadable {
        Conversion draft = ofProperties(
                "\"firstName\": {\"type\": \"string\"}, \"b\": {\"type\": \"string\", \"title\": \"Town\", \"description\": \"Where?\"}",
                ", \"required\": [\"b\"]");

        assertThat(item(draft, "firstName")).contains("en: First name").doesNotContain("required");
        assertThat(item(draft, "b")).contains("en: Town", "hint: {zh: 'Where?', en: 'Where?'}", "required: true");
    }

    @Test
    void objectsAreGroupsOnPagesAndArraysOfThemAreRows() throws Unreadable {
        Conversion draft = ofProperties("""
                "home": {"title": "Home", "$ref": "#/$defs/address"},
                "children": {"type": "array", "minItems": 1, "maxItems": 6, "items": {"type": "object", "required": ["name"],
                   "properties": {"name": {"type": "string"}, "school": {"type": "boolean"}},
                   "if": {"properties": {"school": {"const": true}}}, "then": {"properties": {"class": {"type": "integer"}}}}}
                """, """
                , "$defs": {"address": {"type": "object", "properties": {"street": {"type": "string"}}}}
                """);

        assertThat(draft.draft())
                .containsSubsequence(
                        "- id: home\n", "kind: group", "- id: street", "- id: children", "min: 1", "max: 6")
                .contains("show: not(answered(school)) or school");
        assertThat(draft.lossy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"if": {"properties": {"kind": {"const": "firm"}}, "required": ["kind"]}, "then": {"properties": {"more": {"type": "string"}}}`            | show: kind = "firm"
            `"if": {"properties": {"many": {"maximum": 2}}}, "else": {"properties": {"more": {"type": "string"}}}`                                      | show: answered(many) and many > 2
            `"allOf": [{"if": {"properties": {"many": {"minimum": 3}}}, "then": {"properties": {"more": {"type": "string"}}, "required": ["more"]}}]`   | show: not(answered(many)) or many >= 3
            `"dependentSchemas": {"many": {"properties": {"more": {"type": "string"}}}}`                                                               | show: answered(many)
            `"dependencies": {"kind": {"oneOf": [{"properties": {"kind": {"enum": ["club"]}, "more": {"type": "string"}}}, {"properties": {"kind": {"enum": ["firm"]}}}]}}` | show: kind = "club"
            `"oneOf": [{"properties": {"kind": {"const": "club"}, "more": {"type": "string"}}}, {"properties": {"kind": {"const": "firm"}}}]`          | show: kind = "club"
            """)
    void whatDependsIsAskedUnderItsCondition(String conditional, String shown) throws Unreadable {
        Conversion draft = ofProperties(
                "\"kind\": {\"type\": \"string\", \"enum\": [\"firm\", \"club\"]}, \"many\": {\"type\": \"integer\"}",
                ", " + conditional);

        assertThat(item(draft, "more").replace("'", "")).contains(shown);
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void whatMustBeThereUnderAConditionIsRequiredThen() throws Unreadable {
        Conversion draft = ofProperties(
                "\"firm\": {\"type\": \"string\"}, \"tax\": {\"type\": \"string\"}",
                ", \"dependentRequired\": {\"firm\": [\"tax\"]}");

        assertThat(item(draft, "tax")).contains("required: answered(firm)");
    }

    @Test
    void oneOfSeveralObjectsIsAChoiceAndWhatEachAsks() throws Unreadable {
        Conversion draft = ofProperties("""
                "pay": {"oneOf": [
                  {"title": "By card", "type": "object", "properties": {"card": {"type": "string"}}},
                  {"title": "By bill", "type": "object", "properties": {"bill": {"type": "string"}}}]}
                """, "");

        assertThat(item(draft, "variant")).contains("en: 'Which of these?'").doesNotContain("required");
        assertThat(item(draft, "bill")).contains("variant = \"option2\"");
    }

    @Test
    void whatIsLostIsNamed() throws Unreadable {
        Conversion draft = ofProperties("""
                "ip": {"type": "string", "format": "ipv4"}, "own": {"type": "string", "readOnly": true},
                "far": {"$ref": "https://example.org/other.json"}, "any": {}, "open": {"type": "object"}
                """, "");

        assertThat(lost(draft))
                .containsEntry("Ip", "That it is written as 'ipv4' is not checked.")
                .containsEntry("Own", "It is read-only there, and nobody answers it.")
                .containsEntry(
                        "Far",
                        "It refers to 'https://example.org/other.json', which is not in the file; nothing is fetched.")
                .containsEntry("Any", "It is asked as text: the schema does not say what kind of answer it takes.")
                .containsEntry("Open", "The schema does not say what stands in it.");
    }

    @Test
    void theUiSchemaGivesOrderWordsAndLength() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"schema": {"title": "Report", "type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "string"}}},
                 "uiSchema": {"ui:order": ["c", "*"], "c": {"ui:widget": "textarea", "ui:title": "What happened?"}, "b": {"ui:widget": "hidden"}}}
                """);

        assertThat(draft.title()).isEqualTo("Report");
        assertThat(draft.draft()).containsSubsequence("- id: c\n", "kind: longText", "What happened?", "- id: a\n");
        assertThat(lost(draft)).containsEntry("B", "It is hidden, and nobody answers it.");
    }

    @Test
    void aLayoutOfJsonFormsGivesPagesHeadingsAndRules() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"schema": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "left": {"type": "string"},
                   "car": {"type": "boolean"}, "plate": {"type": "object", "properties": {"number": {"type": "string"}}}}},
                 "uischema": {"type": "Categorization", "elements": [
                   {"type": "Category", "label": "You", "elements": [{"type": "Control", "scope": "#/properties/name"}]},
                   {"type": "Category", "label": "Car", "elements": [
                     {"type": "Control", "scope": "#/properties/car"},
                     {"type": "Group", "label": "Plate", "elements": [{"type": "Control", "scope": "#/properties/plate/properties/number"}],
                      "rule": {"effect": "HIDE", "condition": {"scope": "#/properties/car", "schema": {"const": false}}}}]}]}}
                """);

        assertThat(draft.draft())
                .containsSubsequence("- id: you\n", "- id: name\n", "- id: car\n", "- id: plateNumber");
        assertThat(item(draft, "plateNumber")).contains("show: not(not(car))");
        assertThat(lost(draft)).containsOnlyKeys("Left");
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void whatALayoutLeavesOutOrDemandsIsToldWithItsWords() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"schema": {"type": "object", "properties": {"job": {"type": "string"}, "day": {"type": "string"},
                   "skill": {"type": "integer", "maximum": 10, "description": "From one to ten."}, "size": {"enum": ["s", "s", "m"]}}},
                 "uischema": {"type": "VerticalLayout", "elements": [
                   {"type": "Control", "scope": "#/properties/job", "label": {"text": "Your job"}, "options": {"suggestion": ["Nurse"], "trim": true}},
                   {"type": "Control", "scope": "#/properties/day", "options": {"format": "date"}},
                   {"type": "Control", "scope": "#/properties/size"}]}}
                """);

        assertThat(lost(draft))
                .containsEntry("Your job", "Its setting is not carried over: suggestion: [\"Nurse\"]")
                .containsEntry("Size", "An option is left out, for its value is empty or stands twice: s s")
                .containsEntry(
                        "Skill",
                        "No control of the layout asks it, and nobody answers it: {\"type\":\"integer\",\"maximum\":10,\"description\":\"From one to ten.\"}");
        assertThat(item(draft, "day")).contains("kind: date");
    }
}
