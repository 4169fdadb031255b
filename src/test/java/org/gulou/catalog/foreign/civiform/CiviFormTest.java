package org.gulou.catalog.foreign.civiform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gulou.catalog.foreign.families.Drafts.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A program of CiviForm becomes a form and the conditions of who may apply. */
class CiviFormTest {
    private static String json() throws IOException {
        return Files.readString(Path.of("src/test/resources/foreign-forms/heating-grant.civiform.json"));
    }

    private static Conversion program() throws IOException, Unreadable {
        return Drafts.of(json());
    }

    @Test
    void theDraftHasNoMistake() throws IOException, Unreadable {
        assertThat(Drafts.problems(List.of(program()))).isEmpty();
    }

    @Test
    void blocksArePagesWithTheirConditions() throws IOException, Unreadable {
        assertThat(program().draft().replace("'", ""))
                .containsSubsequence(
                        "- id: your-home\n", "- id: the-house\n", "show: tenure = \"owned\"\n", "- id: roof\n");
    }

    @Test
    void whatRepeatsABlockIsAskedInItsRows() throws IOException, Unreadable {
        assertThat(program().draft())
                .containsSubsequence("- id: household\n", "repeat:", "- id: entityName\n", "- id: memberIncome\n");
        assertThat(item(program(), "memberIncome")).contains("income of the household member", "家庭成员的收入");
    }

    @Test
    void aNameIsOneComponentAndSeveralQuestions() throws IOException, Unreadable {
        Conversion program = program();

        assertThat(item(program, "firstName")).contains("zh: 名", "required: true");
        assertThat(program.fates().stream().filter(fate -> fate.type().equals("name")))
                .hasSize(1);
    }

    @Test
    void whoMayApplyStandsInTheService() throws IOException, Unreadable {
        assertThat(program().service())
                .contains("- id: condition-1", "when: people <= 8", "The grant is for households of up to eight.");
    }

    @Test
    void whatTheMapKnowsIsToldAsLost() throws IOException, Unreadable {
        assertThat(program().lossy())
                .singleElement()
                .satisfies(fate -> assertThat(fate.lost().getFirst().in("en"))
                        .contains("it asks a map whether an address lies in 'Seattle'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            4 | SELECTION      | NOT_IN         | `["1"]`       | LIST_OF_STRINGS | not(tenure = "owned")
            3 | NUMBER         | BETWEEN        | `[2, 4]`      | PAIR_OF_LONGS   | people >= 2 and people <= 4
            5 | SELECTIONS     | NONE_OF        | `["1", "2"]`  | LIST_OF_STRINGS | not("oil" in fuels or "gas" in fuels)
            5 | SELECTIONS     | SUBSET_OF      | `["1", "2"]`  | LIST_OF_STRINGS | not("wood" in fuels)
            6 | CURRENCY_CENTS | LESS_THAN      | 150050        | LONG            | rent < 1500.50
            7 | DATE           | IS_ON_OR_AFTER | 1704067200000 | DATE            | movedIn >= date("2024-01-01")
            7 | DATE           | AGE_OLDER_THAN | 18            | LONG            | age at(movedIn, today()) >= 18
            7 | DATE           | AGE_BETWEEN    | `[18, 30]`    | PAIR_OF_LONGS   | age at(movedIn, today()) >= 18 and movedIn >= today() - 30 years
            1 | LAST_NAME      | EQUAL_TO       | `"Li"`        | STRING          | name.lastName = "Li"
            """)
    void predicatesAreConditions(
            long question, String scalar, String operator, String value, String type, String written)
            throws IOException, Unreadable {
        JsonNode program = JsonMapper.shared().readTree(json());
        var node = (ObjectNode) program.at("/program/blockDefinitions/1/hidePredicate/rootNode/node");
        node.put("questionId", question).put("scalar", scalar).put("operator", operator);
        node.putObject("value").put("value", value).put("type", type);

        Conversion draft = Drafts.of(program.toString());

        assertThat(draft.draft().replace("'", "")).contains("show: " + written + "\n");
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    /** Programs of 2024 say of some questions what they are beside their configuration. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            CHECKBOX,     choices
            DROPDOWN,     choice
            RADIO_BUTTON, choice
            """)
    void optionsBesideTheConfigurationAreOffered(String type, String kind) throws Unreadable {
        Conversion draft = Drafts.of(program("", """
                {"type": "multioption", "multiOptionQuestionType": "%s", "config": {"id": 1, "name": "bin", %s},
                 "questionOptions": [{"id": 1, "adminName": "glass", "localizedOptionText": {"translations": {"en_US": "Glass"}}},
                                     {"id": 2, "adminName": "tin", "localizedOptionText": {"translations": {"en_US": "Tin"}}}]}
                """.formatted(type, text("What do you throw away?"))));

        assertThat(draft.draft())
                .containsSubsequence("- id: bin\n", "kind: " + kind + "\n", "- id: glass\n", "- id: tin\n", "en: Tin");
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void aRowIsCalledByWhatTheRowsAroundItAre() throws Unreadable {
        Conversion draft = Drafts.of(program("""
                , {"id": 2, "name": "Boats", "repeaterId": 1, "questionDefinitions": [{"id": 2}]}
                , {"id": 3, "name": "Boat", "repeaterId": 2, "questionDefinitions": [{"id": 3}]}
                """, """
                {"type": "enumerator", "config": {"id": 1, "name": "crew", %s}, "entityType": {"translations": {"en_US": "sailor"}}},
                {"type": "enumerator", "config": {"id": 2, "name": "boats", "enumeratorId": 1, %s},
                 "entityType": {"translations": {"en_US": "boat"}}},
                {"type": "text", "config": {"id": 3, "name": "berth", "enumeratorId": 2, %s}}
                """.formatted(
                        text("Who sails?"),
                        text("List the boats of the $this"),
                        text("Where does the $this of the $this.parent lie?"))));

        assertThat(draft.draft())
                .containsSubsequence(
                        "en: sailor}",
                        "en: List the boats of the sailor}",
                        "en: boat}",
                        "Where does the boat of the sailor lie?");
    }

    @Test
    void headingsAmongWordsAreEmphasized() throws Unreadable {
        Conversion draft = Drafts.of(
                program("", """
                {"type": "static", "config": {"id": 1, "name": "about", "questionText":
                  {"translations": {"en_US": "### Who may apply\\nYou do.", "zh_TW": "### 谁可以申请\\n您。"}}}},
                {"type": "text", "config": {"id": 2, "name": "n", %s}}
                """.formatted(text("Name"))).replace("[{\"id\": 1}]", "[{\"id\": 1}, {\"id\": 2}]"));

        assertThat(item(draft, "about")).contains("**Who may apply**", "You do.", "**谁可以申请**");
    }

    /** With one block that asks the first question. */
    private static String program(String blocks, String questions) {
        return """
                {"program": {"adminName": "p", "localizedName": {"translations": {"en_US": "P"}},
                             "blockDefinitions": [{"id": 1, "name": "One", "questionDefinitions": [{"id": 1}]}%s]},
                 "questions": [%s]}
                """.formatted(blocks, questions);
    }

    private static String text(String words) {
        return "\"questionText\": {\"translations\": {\"en_US\": \"%s\"}}".formatted(words);
    }

    @Test
    void aProgramWithoutItsQuestionsIsRefused() {
        assertThatThrownBy(() -> Drafts.of("{\"program\": {\"blockDefinitions\": []}}"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("This program comes without its questions.");
    }
}
