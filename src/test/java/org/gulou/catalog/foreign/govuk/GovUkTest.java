package org.gulou.catalog.foreign.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.foreign.families.Drafts.item;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form of the GOV.UK builders becomes pages that are shown where some way leads to them. */
class GovUkTest {
    private static final String FORM = """
            {"name": "Move an animal", "startPage": "/keep", "pages": [
              {"path": "/keep", "title": "Keeping", "components": [
                 {"type": "YesNoField", "name": "keeps", "title": "Do you keep animals?"},
                 {"type": "RadiosField", "name": "which", "title": "Which?", "list": "animals"},
                 {"type": "CheckboxesField", "name": "risks", "title": "Risks", "list": "animals", "options": {"required": false}},
                 {"type": "NumberField", "name": "many", "title": "How many?", "schema": {"min": 1, "precision": 0}},
                 {"type": "DatePartsField", "name": "since", "title": "Since", "options": {"maxDaysInFuture": 0}},
                 {"type": "TextField", "name": "mark", "title": "Mark", "schema": {"regex": "[A-Z]{2}"}}],
               "next": [{"path": "/herd", "condition": "asked"}, {"path": "/end"}]},
              {"path": "/herd", "title": "Herd", "controller": "RepeatPageController",
               "repeat": {"options": {"name": "herds", "title": "Herd"}, "schema": {"min": 1, "max": 4}},
               "components": [{"type": "TextField", "name": "herd", "title": "Name of the herd"}], "next": [{"path": "/end"}]},
              {"path": "/end", "title": "Last", "components": [{"type": "EmailAddressField", "name": "mail", "title": "E-mail"}], "next": []}],
             "lists": [{"name": "animals", "items": [{"text": "Pig", "value": "pig"}, {"text": "Cow", "value": "cow"}]}],
             "conditions": [{"name": "asked", "displayName": "asked", "value": {"name": "asked", "conditions": [CONDITION]}}]}
            """;

    private static Conversion with(String condition) throws Unreadable {
        Conversion draft = Drafts.of(FORM.replace("CONDITION", condition));
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    private static String compared(String field, String operator, String value) {
        return """
                {"field": {"name": "%s"}, "operator": "%s", "value": %s}
                """.formatted(field, operator, value);
    }

    /** The lines of a page up to its first item. */
    private static String page(Conversion draft, String id) {
        String pages = draft.draft();
        int at = pages.indexOf("\n  - id: " + id + "\n");
        assertThat(at).as(pages).isNotNegative();
        return pages.substring(at, pages.indexOf("    items:", at));
    }

    private static String constant(String value) {
        return "{\"type\": \"Value\", \"value\": \"" + value + "\"}";
    }

    @Test
    void eachComponentIsAQuestion() throws Unreadable {
        Conversion draft = with(compared("keeps", "is", constant("true")));

        assertThat(item(draft, "which")).contains("kind: choice", "required: true");
        assertThat(item(draft, "risks")).contains("kind: choices").doesNotContain("required");
        assertThat(item(draft, "many")).contains("kind: integer", "min: 1");
        assertThat(item(draft, "since")).contains("max: today()");
        assertThat(item(draft, "mark")).contains("(?:[A-Z]{2})");
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void aPageBehindABranchIsShownUnderItAndOneBehindAllWaysAlways() throws Unreadable {
        Conversion draft = with(compared("section.keeps", "is", constant("true")));

        assertThat(page(draft, "herd")).contains("show: keeps");
        assertThat(page(draft, "end")).doesNotContain("show:");
    }

    @Test
    void aPageThatRepeatsIsAList() throws Unreadable {
        assertThat(with(compared("keeps", "is", constant("true"))).draft())
                .containsSubsequence("  - id: herd\n", "      - id: herd\n", "max: 4", "          - id: herd\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            which | is                 | pig        | which = "pig"
            which | is not             | pig        | which != "pig"
            risks | contains           | pig        | "pig" in risks
            risks | does not contain   | pig        | not(answered(risks) and "pig" in risks)
            many  | is at least        | 3          | many >= 3
            since | is before          | 2024-01-31 | since < date("2024-01-31")
            mark  | is longer than     | 1          | string length(mark) > 1
            keeps | is                 | false      | not(keeps)
            """)
    void operatorsAreThoseOfTheRuleLanguage(String field, String operator, String value, String written)
            throws Unreadable {
        Conversion draft = with(compared(field, operator, constant(value)));

        assertThat(draft.draft().replace("'", "")).contains("show: " + written + "\n");
    }

    @Test
    void daysBackFromTodayAreReckoned() throws Unreadable {
        Conversion draft = with(
                compared(
                        "since",
                        "is after",
                        "{\"type\": \"RelativeTime\", \"timePeriod\": \"3\", \"timeUnit\": \"months\", \"direction\": \"in the past\"}"));

        assertThat(draft.draft()).contains("show: since > today() - 3 months");
    }

    @Test
    void andBindsBeforeOr() throws Unreadable {
        Conversion draft = with(compared("keeps", "is", constant("true")) + ", "
                + compared("which", "is", constant("pig")).replaceFirst("\\{", "{\"coordinator\": \"or\", ") + ", "
                + compared("many", "is more than", constant("2")).replaceFirst("\\{", "{\"coordinator\": \"and\", "));

        assertThat(draft.draft().replace("'", "")).contains("show: keeps or (which = \"pig\" and many > 2)");
    }

    @Test
    void aConditionThatReadsNothingKnownIsToldWithItsName() throws Unreadable {
        Conversion draft = with(compared("gone", "is", constant("x")));

        assertThat(draft.lossy())
                .singleElement()
                .satisfies(fate -> assertThat(fate.lost().getFirst().in("en"))
                        .contains("it reads 'gone', which the form does not ask", "asked"));
    }

    @Test
    void conditionsByTheirIdsCallItemsOfLists() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"name": "Two", "engine": "V2", "pages": [
                  {"id": "p1", "path": "/one", "title": "", "components": [{"id": "c1", "type": "RadiosField", "name": "which", "title": "Which?", "list": "l1"}]},
                  {"id": "p2", "path": "/two", "title": "Two", "condition": "k1", "components": [{"id": "c2", "type": "TextField", "name": "why", "title": "Why?"}]}],
                 "lists": [{"id": "l1", "name": "l1", "items": [{"id": "i1", "text": "Pig", "value": "pig"}, {"id": "i2", "text": "Cow", "value": "cow"}]}],
                 "conditions": [{"id": "k1", "displayName": "is a cow", "items": [{"id": "x", "componentId": "c1", "operator": "is", "type": "ListItemRef", "value": {"listId": "l1", "itemId": "i2"}}]}]}
                """);

        assertThat(page(draft, "two").replace("'", "")).contains("show: which = \"cow\"");
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void theTitleOfASectionStandsWithItsPagesAndEmptyPagesAreTold() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"startPage": "/a", "sections": [{"name": "s", "title": "Your details"}, {"name": "h", "title": "Hidden", "hideTitle": true}],
                 "pages": [
                  {"path": "/a", "title": "Name", "section": "s", "components": [{"type": "TextField", "name": "n", "title": "Name"}], "next": [{"path": "/b"}]},
                  {"path": "/b", "title": "Town", "section": "h", "components": [{"type": "TextField", "name": "t", "title": "Town"}], "next": [{"path": "/c"}]},
                  {"path": "/c", "title": "Empty", "components": [], "next": [{"path": "/end"}]},
                  {"path": "/end", "title": "Summary", "controller": "SummaryPageController", "components": []}], "lists": []}
                """);

        assertThat(page(draft, "a")).contains("en: Your details");
        assertThat(draft.draft()).doesNotContain("Hidden");
        assertThat(Drafts.lost(draft)).containsOnlyKeys("Empty").containsEntry("Empty", "Nothing stands on it.");
    }

    @Test
    void anOptionThatStandsTwiceOrHangsOnAnUnknownConditionIsTold() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"pages": [{"path": "/a", "title": "Car", "components": [{"type": "RadiosField", "name": "car", "title": "Car", "list": "cars"}]}],
                 "lists": [{"name": "cars", "items": [{"text": "Van", "value": "van"}, {"text": "Bus", "value": "van"},
                   {"text": "Lorry", "value": "lorry", "condition": "isFirm"}]}]}
                """);

        assertThat(draft.lossy().getFirst().lost().stream().map(one -> one.in("en")))
                .containsExactly(
                        "An option is left out, for its value is empty or stands twice: Bus van",
                        "All its options are offered always, because 'isFirm' is no condition of the form: isFirm");
    }

    private static List<String> told(Conversion draft) {
        return draft.lossy().stream()
                .flatMap(fate -> fate.lost().stream().map(one -> fate.name() + ": " + one.in("en")))
                .toList();
    }

    @Test
    void whatNobodyCanAnswerIsUntrueAndTold() throws Unreadable {
        Conversion draft = with(compared("which", "is", constant("horse")) + ", "
                + compared("keeps", "is", constant("true")).replaceFirst("\\{", "{\"coordinator\": \"or\", "));

        assertThat(page(draft, "herd")).contains("show: keeps");
        assertThat(page(draft, "end")).doesNotContain("show:");
        assertThat(told(draft))
                .containsExactly(
                        "Which?: A condition compares it with 'horse', which is none of its options: nobody answers so.");
    }

    @Test
    void optionsAreOfferedUnderTheirConditions() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"startPage": "/a", "pages": [{"path": "/a", "title": "A", "components": [
                   {"type": "YesNoField", "name": "owns", "title": "Do you own land?"},
                   {"type": "RadiosField", "name": "use", "title": "Use", "list": "uses"}]}],
                 "lists": [{"name": "uses", "items": [{"text": "Fields", "value": "fields", "condition": "landed"}, {"text": "None", "value": "none"}]}],
                 "conditions": [{"name": "landed", "value": {"conditions": [{"field": {"name": "owns"}, "operator": "is", "value": {"value": "true"}}]}}]}
                """);

        assertThat(draft.draft()).contains("only: id != \"fields\" or owns");
        assertThat(told(draft)).isEmpty();
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void whatIsSaidOfAWrongAnswerIsSaidOrTold() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"startPage": "/a", "pages": [{"path": "/a", "title": "A", "components": [
                   {"type": "TextField", "name": "mark", "title": "Mark", "schema": {"regex": "[A-Z]+"}, "options": {
                     "customValidationMessages": {"string.pattern.base": "Large letters only", "string.empty": "Enter the mark"}}},
                   {"type": "TextField", "name": "herd", "title": "Herd", "schema": {"regex": "[0-9]+"}, "options": {"customValidationMessage": "Figures only"}},
                   {"type": "NumberField", "name": "many", "title": "How many", "options": {"customValidationMessage": "Enter how many"}}]}], "lists": []}
                """);

        assertThat(item(draft, "mark")).contains("en: Large letters only");
        assertThat(item(draft, "herd")).contains("en: Figures only");
        assertThat(told(draft))
                .containsExactly(
                        "Mark: What it says of a wrong answer is not carried over: string.empty: Enter the mark",
                        "How many: What it says of a wrong answer is not carried over: Enter how many");
    }
}
