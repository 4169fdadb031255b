package org.gulou.catalog.foreign.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.foreign.families.Drafts.item;
import static org.gulou.catalog.foreign.families.Drafts.lost;

import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a survey asks many times, or takes from another question. */
class RowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `"type": "paneldynamic", "panelCount": 3, "allowAddPanel": false, "allowRemovePanel": false, "templateElements"`  | 3 | 3
        `"type": "paneldynamic", "panelCount": 2, "allowRemovePanel": false, "maxPanelCount": 4, "templateElements"`      | 2 | 4
        `"type": "matrixdynamic", "allowAddRows": false, "cellType": "text", "columns"`                                   | 0 | 2
        `"type": "matrixdynamic", "rowCount": 1, "minRowCount": 2, "allowAddRows": false, "cellType": "text", "columns"`  | 2 | 2
        """)
    void rowsThatNobodyAddsOrTakesAwayAreAsManyAsThereAre(String rows, int least, int most) throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [{"name": "cats", %s: [{"type": "text", "name": "cat", "isRequired": true}]}]}
            """.formatted(rows));

        assertThat(draft.draft()).contains("repeat: {min: %d, max: %d}".formatted(least, most));
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void whatIsAskedInOneRowIsReadThere() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [{"type": "paneldynamic", "name": "jobs", "maxPanelCount": 3, "templateElements": [
              {"type": "multipletext", "name": "work-time", "items": [{"name": "start", "inputType": "date"},
                {"name": "end", "inputType": "date", "minValueExpression": "{panel.work-time.start}"}]},
              {"type": "text", "name": "why", "visibleIf": "dateDiff({panel.work-time.start}, {panel.work-time.end}, 'days') > 60"}]}]}
            """);

        assertThat(item(draft, "end")).contains("min: start");
        assertThat(item(draft, "why")).contains("show:", "workTime.start", "workTime.end", "> 60");
        assertThat(draft.lossy()).isEmpty();
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void detailsOfARowAreAskedInIt() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [{"type": "matrixdynamic", "name": "guests", "maxRowCount": 3, "cellType": "text", "columns": [{"name": "guest"}],
              "detailPanelMode": "underRow", "detailElements": [{"type": "comment", "name": "diet", "visibleIf": "{row.guest} notempty"}]}]}
            """);

        assertThat(item(draft, "diet")).contains("kind: longText", "show: answered(guest)");
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void choicesOfAnotherQuestionAreOffered() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [{"type": "checkbox", "name": "known", "choices": ["bus", "tram"]},
              {"type": "dropdown", "name": "best", "choicesFromQuestion": "known"}]}
            """);

        assertThat(draft.draft()).containsSubsequence("- id: best\n", "kind: choice\n", "- id: bus\n", "- id: tram\n");
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void twoQuestionsThatShareAnAnswerAreNamed() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [{"type": "matrixdynamic", "name": "staff", "valueName": "people", "maxRowCount": 3, "cellType": "text", "columns": [{"name": "who"}]},
              {"type": "paneldynamic", "name": "more", "title": "More of them", "valueName": "people", "maxPanelCount": 3, "templateElements": [{"type": "text", "name": "mail"}]}]}
            """);

        assertThat(lost(draft))
                .containsExactly(Map.entry(
                        "More of them", "There it is the same answer as 'staff'; here each is given on its own."));
    }
}
