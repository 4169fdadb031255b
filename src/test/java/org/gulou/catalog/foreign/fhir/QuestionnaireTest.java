package org.gulou.catalog.foreign.fhir;

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

/** A Questionnaire becomes a form, with its groups as pages, headings or rows. */
class QuestionnaireTest {
    private static Conversion of(String items) throws Unreadable {
        Conversion draft = Drafts.of("""
                {"resourceType": "Questionnaire", "title": "Health", "_title": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation",
                   "extension": [{"url": "lang", "valueCode": "zh-CN"}, {"url": "content", "valueString": "健康"}]}]},
                 "contained": [{"resourceType": "ValueSet", "id": "how", "compose": {"include": [{"concept": [{"code": "well", "display": "Well"}, {"code": "ill", "display": "Ill"}]}]}}],
                 "item": [ITEMS]}
                """.replace("ITEMS", items));
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"type": "boolean"`                                                                              | kind: boolean
            `"type": "integer", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 3}]` | min: 3
            `"type": "quantity", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit", "valueCoding": {"code": "kg"}}]` | en: kg
            `"type": "date", "required": true`                                                               | required: true
            `"type": "text", "maxLength": 300`                                                               | maxLength: 300
            `"type": "choice", "answerValueSet": "#how"`                                                     | en: Well
            `"type": "choice", "repeats": true, "answerOption": [{"valueString": "x"}, {"valueString": "y"}]` | kind: choices
            `"type": "string", "repeats": true, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs", "valueInteger": 4}]` | max: 4
            `"type": "attachment"`                                                                           | kind: file
            """)
    void eachTypeIsAsked(String type, String written) throws Unreadable {
        Conversion draft = of("{\"linkId\": \"state\", \"text\": \"State\", " + type + "}");

        assertThat(draft.draft().substring(draft.draft().indexOf("- id: state")))
                .contains(written);
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void groupsArePagesHeadingsAndRows() throws Unreadable {
        Conversion draft = of("""
                {"linkId": "1", "type": "group", "text": "About you", "item": [
                  {"linkId": "1.1", "type": "group", "text": "Body", "item": [{"linkId": "1.1.1", "type": "decimal", "text": "Weight"}]},
                  {"linkId": "1.2", "type": "group", "repeats": true, "text": "Medicine", "item": [{"linkId": "1.2.1", "type": "string", "text": "Name of it"}]}]}
                """);

        assertThat(draft.titles()).containsEntry("zh", "健康").containsEntry("en", "Health");
        assertThat(draft.draft())
                .containsSubsequence(
                        "- id: about-you\n",
                        "kind: heading",
                        "- id: weight\n",
                        "- id: medicine\n",
                        "repeat:",
                        "- id: nameOfIt\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"question": "1", "operator": "=", "answerCoding": {"code": "ill"}}`  | feeling = "ill"
            `{"question": "1", "operator": "exists", "answerBoolean": true}`       | answered(feeling)
            `{"question": "2", "operator": ">=", "answerInteger": 3}`              | days >= 3
            `{"question": "2", "operator": "exists", "answerBoolean": false}`      | not(answered(days))
            """)
    void whatIsEnabledIsShown(String when, String written) throws Unreadable {
        Conversion draft = of("""
                {"linkId": "1", "type": "choice", "text": "Feeling", "answerValueSet": "#how"}, {"linkId": "2", "type": "integer", "text": "Days"},
                {"linkId": "3", "type": "string", "text": "More", "enableWhen": [WHEN]}
                """.replace("WHEN", when));

        assertThat(item(draft, "more").replace("'", "")).contains("show: " + written + "\n");
    }

    @Test
    void anyOfSeveralIsEnough() throws Unreadable {
        Conversion draft = of("""
                {"linkId": "1", "type": "boolean", "text": "Pain"}, {"linkId": "2", "type": "boolean", "text": "Fever"},
                {"linkId": "3", "type": "string", "text": "More", "enableBehavior": "any",
                 "enableWhen": [{"question": "1", "operator": "=", "answerBoolean": true}, {"question": "2", "operator": "=", "answerBoolean": true}],
                 "item": [{"linkId": "4", "type": "string", "text": "Even more"}]}
                """);

        assertThat(item(draft, "more")).contains("show: pain or fever");
        assertThat(item(draft, "evenMore")).contains("show: pain or fever");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"type": "open-choice"`                                                                       | Other    | show: feeling = "other"         | kind: text
            `"type": "open-choice", "repeats": true`                                                      | Other    | show: '"other" in feeling'      | kind: text
            `"type": "coding", "answerConstraint": "optionsOrString"`                                     | Other    | show: feeling = "other"         | kind: text
            `"type": "open-choice", "extension": [{"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-openLabel", "valueString": "In between"}]` | In between | show: feeling = "other" | kind: text
            """)
    void anAnswerBesideTheOptionsIsAskedWithTheLastOfThem(String type, String option, String shown, String kind)
            throws Unreadable {
        Conversion draft = of("{\"linkId\": \"1\", \"text\": \"Feeling\", \"answerValueSet\": \"#how\", " + type + "}");

        assertThat(draft.draft()).containsSubsequence("en: Ill", "id: other", "en: " + option);
        assertThat(item(draft, "feelingOther")).contains(kind, "请说明。", "required: true", shown);
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void anAnswerBesideNumbersIsANumber() throws Unreadable {
        Conversion draft = of("""
                {"linkId": "1", "type": "integer", "text": "Doses", "answerConstraint": "optionsOrType", "answerOption": [{"valueInteger": 1}, {"valueInteger": 2}]}
                """);

        assertThat(item(draft, "dosesOther")).contains("kind: integer", "show: doses = \"other\"");
    }

    @Test
    void whatIsLostIsNamed() throws Unreadable {
        Conversion draft = of("""
                {"linkId": "1", "type": "string", "text": "Name"},
                {"linkId": "2", "type": "string", "text": "Number", "readOnly": true},
                {"linkId": "3", "type": "reference", "text": "Doctor"},
                {"linkId": "5", "type": "decimal", "text": "BMI", "extension": [{"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression", "valueExpression": {"expression": "%w / %h"}}]}
                """);

        assertThat(lost(draft))
                .containsEntry("Number", "It is read-only there, and nobody answers it.")
                .containsEntry("Doctor", "A component of the type 'reference' has nothing like it here.")
                .containsEntry("BMI", "Its logic is not carried over: %w / %h")
                .hasSize(3);
    }

    @Test
    void whatOptionsSayIsCarriedOverOrNamed() throws Unreadable {
        Conversion draft = of("""
                {"linkId": "1", "type": "choice", "repeats": true, "text": "Illness", "initial": [{"valueCoding": {"code": "flu"}}], "answerOption": [
                  {"valueCoding": {"code": "flu", "display": "Flu"}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}]},
                  {"valueCoding": {"system": "http://example.org/other", "code": "flu", "display": "Influenza"}},
                  {"valueCoding": {"code": "none", "display": "None of these"}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive", "valueBoolean": true}]}]},
                {"linkId": "2", "type": "decimal", "text": "Dose", "maxLength": 4, "answerOption": [{"valueDecimal": 0.5}, {"valueDecimal": 1.5}]},
                {"linkId": "3", "type": "integer", "text": "Days", "maxLength": 2}
                """);

        assertThat(draft.draft()).containsSubsequence("None of these", "exclusive: true", "- id: dose", "kind: choice");
        assertThat(draft.lossy().stream().flatMap(fate -> fate.lost().stream().map(lost -> lost.in("en"))))
                .containsExactlyInAnyOrder(
                        "An option is left out, for its value is empty or stands twice: Influenza flu",
                        "Its setting is not carried over: ordinalValue: flu 2",
                        "It begins empty; it began with flu",
                        "Its setting is not carried over: maxLength 2");
    }

    @Test
    void allHelpAndTheFormatStandBelowAQuestion() throws Unreadable {
        String help = """
                {"linkId": "1%s", "type": "display", "text": "%s", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl", "valueCodeableConcept": {"coding": [{"code": "help"}]}}]}""";
        Conversion draft = of("""
                {"linkId": "1", "prefix": "A.", "type": "string", "text": "Nickname", "_text": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation",
                   "extension": [{"url": "lang", "valueCode": "zh"}, {"url": "content", "valueString": "昵称"}]}]},
                 "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/entryFormat", "valueString": "two words"}],
                 "item": [ONE, TWO]}
                """.replace("ONE", help.formatted("a", "First help"))
                .replace("TWO", help.formatted("b", "Second help")));

        assertThat(draft.draft()).contains("A. 昵称", "two words", "First help", "Second help");
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void aSystemOfCodesThatComesAlongHasTheOptions() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"resourceType": "Bundle", "entry": [
                  {"resource": {"resourceType": "CodeSystem", "url": "http://example.org/c", "concept": [{"code": "a", "display": "Apple", "concept": [{"code": "b", "display": "Braeburn"}]}]}},
                  {"resource": {"resourceType": "ValueSet", "url": "http://example.org/v", "compose": {"include": [{"system": "http://example.org/c"}, {"system": "http://snomed.info/sct"}]}}},
                  {"resource": {"resourceType": "Questionnaire", "title": "Fruit", "description": "About fruit.", "item": [{"linkId": "1", "type": "choice", "text": "Fruit", "answerValueSet": "http://example.org/v"}]}}]}
                """);

        assertThat(draft.draft()).contains("Apple", "Braeburn");
        assertThat(lost(draft))
                .containsEntry(
                        "Fruit", "Its setting is not carried over: include {\"system\":\"http://snomed.info/sct\"}")
                .containsValue("Its setting is not carried over: description: About fruit.");
    }
}
