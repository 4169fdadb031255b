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

    @Test
    void aProgramWithoutItsQuestionsIsRefused() {
        assertThatThrownBy(() -> Drafts.of("{\"program\": {\"blockDefinitions\": []}}"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("This program comes without its questions.");
    }
}
