package org.gulou.catalog.foreign.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.foreign.families.Drafts.item;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a component of Form.io says beside its question comes along, or is named. */
class ForeignRemarksTest {
    private static Conversion asked(String settings) throws Unreadable {
        Conversion draft = Drafts.of("[{\"key\": \"asked\", \"label\": \"Asked\", \"input\": true, " + settings + "}]");
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    private static List<String> lost(Conversion draft) {
        return draft.lossy().stream()
                .flatMap(fate -> fate.lost().stream())
                .map(one -> one.in("en"))
                .toList();
    }

    @Test
    void whatIsSaidOfAPatternStandsInItsLanguages() throws Unreadable {
        Conversion draft = asked("""
                "type": "textfield", "validate": {"pattern": "[0-9]{4}"}, "errors": {"required": ""},
                "translatedErrors": {"zh": {"pattern": "邮编不对"}, "en": {"pattern": "No postcode", "required": ""}}
                """);

        assertThat(item(draft, "asked")).contains("else: {zh: 邮编不对, en: No postcode}");
        assertThat(lost(draft)).isEmpty();
    }

    @Test
    void helpBelowAQuestionAndBehindASignBothStandThere() throws Unreadable {
        Conversion draft = asked("""
                "type": "textfield", "description": "As in the passport", "tooltip": "Without titles"
                """);

        assertThat(item(draft, "asked")).contains("As in the passport", "Without titles");
        assertThat(item(asked("""
                        "type": "textfield", "description": "As in the passport", "tooltip": "As in the passport"
                        """), "asked")).containsOnlyOnce("zh: As in the passport");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "textfield", "errors": {"required": "Fill it in", "pattern": ""}               | What it says of a wrong answer is not carried over: required: Fill it in
            "type": "number", "validate": {"max": 3, "customMessage": "No more than three"}        | What it says of a wrong answer is not carried over: No more than three
            "type": "radio", "values": [{"value": "a", "label": "A"}], "translatedErrors": {"en": {"required": "Choose"}} | What it says of a wrong answer is not carried over: required: Choose
            "type": "container", "errors": {"custom": "No"}, "components": [{"type": "textfield", "key": "in", "label": "In"}] | What it says of a wrong answer is not carried over: custom: No
            "type": "textfield", "isSensitiveData": true                                           | There it is marked as sensitive. Where it harms people when it leaks, write 'sensitive: true' and its 'purpose'.
            "type": "textfield", "description": "You said {{ other }}."                            | Its words show an answer there; here they stand as they are written.
            "type": "content", "html": "<p>Dear {% if other %}you{% endif %}</p>"                   | Its words show an answer there; here they stand as they are written.
            """)
    void whatIsSaidAndDoneBesideIsNamed(String settings, String told) throws Unreadable {
        assertThat(lost(asked(settings))).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "radio_town", "values": [{"value": "a", "label": "A"}] | kind: choice
            "type": "datetime_town", "enableTime": false                  | kind: date
            "type": "simplenumber_town"                                   | kind: decimal
            "type": "file_town"                                          | kind: file
            """)
    void aComponentThatABodyMadeOfAUsualOneIsThatOne(String settings, String kind) throws Unreadable {
        Conversion draft = asked(settings);

        assertThat(item(draft, "asked")).contains(kind);
        assertThat(lost(draft)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"action": "event", "conditional": {"show": false, "when": "asked", "eq": "a"}` | 1
            `"customConditional": "show = data.asked === 'a'"`                             | 1
            `"customConditional": "show = mine()"`                                         | 1
            `"action": "saveState", "customConditional": "show = data.asked === 'a'"`      | 0
            `"conditional": {"show": null, "when": null, "eq": ""}`                        | 0
            """)
    void aButtonThatIsThereOnlySometimesIsNamed(String settings, int told) throws Unreadable {
        Conversion draft = Drafts.of("""
                [{"type": "radio", "key": "asked", "label": "Asked", "values": [{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]},
                 {"type": "button", "key": "next", "label": "Go on", %s}]
                """.formatted(settings));

        assertThat(lost(draft)).hasSize(told).allMatch(one -> one.startsWith("People can go on always"));
    }
}
