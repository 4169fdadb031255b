package org.gulou.catalog.foreign.formjs;

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

/** A form of form-js becomes questions, lists and rules: its conditions say when something is hidden, and are turned round. */
class FormJsTest {
    private static final String ASKED = """
        {"type": "default", "schemaVersion": 16, "id": "Form_1", "exporter": {"name": "Modeler"}, "components": [
          {"type": "text", "id": "Field_0aa1bb2", "text": "# Stall at the market\\nPlease answer."},
          {"type": "textfield", "key": "trader", "label": "Trader", "description": "As in the register", "validate": {"required": true, "minLength": 2, "maxLength": 60}},
          {"type": "textfield", "key": "textfield_9u4sh", "label": "Mark of the stall", "validate": {"pattern": "^[A-Z]+$"}},
          {"type": "textfield", "key": "mail", "label": "E-mail", "validate": {"validationType": "email"}},
          {"type": "number", "key": "metres", "label": "Metres", "decimalDigits": 1, "validate": {"min": 1, "max": "=limit * 2"}, "appearance": {"suffixAdorner": "m"}},
          {"type": "number", "key": "limit", "label": "Limit", "decimalDigits": 0, "defaultValue": 6},
          {"type": "datetime", "subtype": "date", "dateLabel": "From", "key": "since", "disallowPassedDates": true},
          {"type": "datetime", "subtype": "date", "dateLabel": "Born", "key": "born"},
          {"type": "radio", "key": "goods", "label": "Goods", "validate": {"required": true}, "values": [{"label": "Food", "value": "food"}, {"label": "Books", "value": "books"}]},
          {"type": "checklist", "key": "needs", "label": "Needs", "values": [{"label": "Power", "value": "power"}, {"label": "Water", "value": "water"}]},
          {"type": "checkbox", "key": "alone", "label": "I come alone"},
          {"type": "checkbox", "key": "agreed", "label": "I keep the order of the market", "validate": {"required": true}},
          {"type": "filepicker", "key": "plan", "label": "Plan", "accept": ".pdf", "multiple": true},
          {"type": "expression", "key": "fee", "expression": "=metres * 3"},
          {"type": "group", "label": "Seat", "path": "seat", "conditional": {"hide": "=alone"}, "components": [
            {"type": "textfield", "key": "street", "label": "Street"}]},
          {"type": "group", "conditional": {"hide": "=goods != \\"food\\""}, "components": [
            {"type": "textfield", "key": "kitchen", "label": "Kitchen"}]},
          {"type": "dynamiclist", "path": "helpers", "label": "Helpers", "defaultRepetitions": 1, "components": [
            {"type": "textfield", "key": "name", "label": "Name"}, {"type": "number", "key": "age", "label": "Age"},
            {"type": "textfield", "key": "guardian", "label": "Guardian", "conditional": {"hide": "=this.age >= 18"}}]},
          {"type": "textfield", "key": "asked", "label": "Asked", "conditional": {"hide": "CONDITION"}},
          {"type": "button", "action": "submit", "label": "Send"}]}
        """;

    private static Conversion asked(String condition) throws Unreadable {
        Conversion draft = Drafts.of(ASKED.replace("CONDITION", condition.replace("\"", "\\\"")));
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    @Test
    void questionsLimitsListsAndSumsComeAlong() throws Unreadable {
        Conversion draft = asked("=alone");

        assertThat(draft.titles()).containsEntry("en", "Stall at the market");
        assertThat(item(draft, "trader"))
                .contains("As in the register", "required: true", "minLength: 2", "maxLength: 60");
        assertThat(item(draft, "markOfTheStall")).contains("matches(markOfTheStall, \"^(?:[A-Z]+)$\")");
        assertThat(item(draft, "mail")).contains("kind: email");
        assertThat(item(draft, "metres"))
                .contains("min: 1", "unit: {zh: m, en: m}", "metres <= (limit * 2)", "modulo(metres, 0.1) = 0");
        assertThat(item(draft, "limit")).contains("kind: integer", "default: 6");
        assertThat(item(draft, "since")).contains("min: today()");
        assertThat(item(draft, "agreed")).contains("kind: declaration");
        assertThat(item(draft, "street")).contains("kind: text");
        assertThat(item(draft, "kitchen")).contains("show: goods = \"food\"");
        assertThat(item(draft, "guardian")).contains("show: not(answered(age) and age >= 18)");
        assertThat(draft.draft())
                .contains("kind: heading\n        title: {zh: Seat, en: Seat}\n        show: not(alone)");
        assertThat(draft.draft()).contains("repeat: {min: 0, max: 20}", "rules: {feeGiven: (metres * 3)}");
        assertThat(item(draft, "plan")).contains("kind: file", "types: [pdf]");
        assertThat(lost(draft))
                .containsExactly(Map.entry("Helpers", "It takes 20 rows at most; there nothing says how many."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        =goods != "food"                                              | `show: goods = "food"`
        =goods = "food"                                               | `show: goods != "food"`
        =goods = "food" or alone = true                               | `show: goods != "food" and not(alone)`
        =not(alone)                                                   | `show: alone`
        =alone = false                                                | `show: alone`
        =metres < 10                                                  | `show: not(answered(metres) and metres < 10)`
        =not(metres >= 10)                                            | `show: not(answered(metres) and metres < 10)`
        =metres = null                                                | `show: answered(metres)`
        =is defined(metres)                                           | `show: not(answered(metres))`
        =not(list contains(needs, "power"))                           | `show: '"power" in needs'`
        =not(some x in needs satisfies x = "power")                   | `show: '"power" in needs'`
        =count(needs) = 0                                             | `show: count(needs) != 0`
        =not(goods in ["food", "books"])                              | `show: answered(goods)`
        =metres between 2 and 4                                       | `not(answered(metres) and metres >= 2)`
        =metres in [2..4)                                             | `not(answered(metres) and metres < 4)`
        =date(since) > today() + duration("P30D")                     | `since > today() + 30 days`
        =years and months duration(date(born), today()) < duration("P18Y") | `age at(born, today()) < 18`
        =sum(helpers.age) > 40                                        | `sum(helpers.age) > 40`
        =not(some h in helpers satisfies h.age < 18)                  | `(some h in helpers satisfies h.age < 18)`
        =string length(trader) < 5                                    | `length(trader) < 5`
        =if alone then metres > 3 else metres > 9                     | `metres > 3`
        """)
    void whatIsHiddenUnderAConditionIsShownOtherwise(String condition, String rule) throws Unreadable {
        Conversion draft = asked(condition);

        assertThat(item(draft, "asked")).contains(rule);
        assertThat(lost(draft)).doesNotContainKey("Asked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        =budget > 5                                | because it reads 'budget', which the form does not ask
        =helpers[1].age > 5                        | because it reads one row of 'helpers', and does not say which
        =metres                                    | because 'metres' is neither true nor false
        ={a: 1}.a > 0                              | because '{' is not understood there
        =get value(metres, "x")                    | because
        =type != 'food'                            | because ''food'' is more than an expression
        =years and months duration(date(born), today()) > duration("P18Y") | because it reckons with what is no day
        """)
    void whatCannotBeSaidIsNamed(String condition, String why) throws Unreadable {
        assertThat(lost(asked(condition)).get("Asked"))
                .startsWith("It is always asked: its condition is not carried over, " + why)
                .endsWith("hide " + condition);
    }

    @Test
    void whatIsOnlyShownOrComesFromElsewhereIsTold() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"type": "default", "versionTag": "2", "tracked": true, "components": [
                  {"type": "textfield", "key": "name", "label": "= \\"Name of \\" + who", "appearance": {"prefixAdorner": "No."}},
                  {"type": "textfield", "key": "number", "label": "Number", "readonly": true},
                  {"type": "textfield", "key": "street", "label": "Street", "readonly": "=locked"},
                  {"type": "select", "key": "town", "label": "Town", "valuesKey": "towns"},
                  {"type": "checklist", "key": "days", "label": "Days", "values": [{"label": "Monday", "value": "mo"}], "defaultValue": ["mo"]},
                  {"type": "table", "id": "Field_1", "label": "Past cases", "dataSource": "=cases"},
                  {"type": "image", "id": "Field_2", "alt": "Map of the market"},
                  {"type": "datetime", "subtype": "time", "timeLabel": "At", "key": "at", "timeInterval": 30},
                  {"type": "expression", "key": "worth", "expression": "=cases[1].worth"}]}
                """);

        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        assertThat(draft.lossy().stream()
                        .flatMap(fate -> fate.lost().stream().map(one -> fate.name() + ": " + one.in("en"))))
                .containsExactlyInAnyOrder(
                        "= \"Name of \" + who: Its setting is not carried over: prefixAdorner: No.",
                        "= \"Name of \" + who: Its words show an answer there; here they stand as they are written.",
                        "Number: It is read-only there, and nobody answers it.",
                        "Street: Its setting is not carried over: readonly: =locked",
                        "Town: Its setting is not carried over: valuesKey: towns",
                        "Town: It is typed: its options come from elsewhere.",
                        "Days: It begins empty; it began with [\"mo\"]",
                        "Past cases: A component of the type 'table' has nothing like it here.",
                        "Past cases: Its setting is not carried over: dataSource: =cases",
                        "image: A component of the type 'image' has nothing like it here.",
                        "image: Its setting is not carried over: alt: Map of the market",
                        "At: Its setting is not carried over: timeInterval: 30",
                        "worth: It is hidden and worked out, which is not carried over, because it reads one row of 'cases', and does not say which: =cases[1].worth",
                        "tracked: It is set up elsewhere here: true");
    }

    @Test
    void pagesArePagesAndHideWhatStandsOnThem() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"type": "default", "components": [{"type": "multipage", "id": "M", "showSubmit": true, "components": [
                  {"type": "page", "id": "P1", "label": "You", "components": [{"type": "checkbox", "key": "moved", "label": "Moved"}]},
                  {"type": "page", "id": "P2", "label": "Before", "nextLabel": "On", "conditional": {"hide": "=moved != true"}, "components": [
                    {"type": "textfield", "key": "street", "label": "Street"}]}]}]}
                """);

        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        assertThat(draft.draft()).contains("- id: before\n    title: {zh: Before, en: Before}\n    show: moved\n");
        assertThat(draft.lossy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `## Before you begin\\nBring:\\n\\n- a pen\\n- **ink**`   | `**Before you begin**//Bring://- a pen//- **ink**`
        `Bring:<br />\\n- a pen\\n- ink`                        | `Bring://- a pen//- ink`
        `One\\n\\n---\\n> Two\\n\\n1. See <https://example.org/a>` | `One//> Two//1. See [https://example.org/a](https://example.org/a)`
        """)
    void wordsInMarkdownKeepTheirLines(String there, String here) throws Unreadable {
        Conversion draft = Drafts.of("""
            {"type": "default", "components": [{"type": "text", "id": "Field_1", "text": "%s"},
              {"type": "textfield", "key": "name", "label": "Name"}]}
            """.formatted(there));

        assertThat(draft.draft().replaceAll("\\n *", "/")).contains("zh: |-/" + here + "/en: |-");
    }
}
