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

/** A survey of SurveyJS becomes pages, lists and rules; what of it cannot be said here is named at its question. */
class SurveyJsTest {
    private static final String ASKED = """
        {"title": {"default": "Household", "zh-cn": "家庭"}, "description": "Please answer.",
         "calculatedValues": [{"name": "years", "expression": "age({born})"}],
         "pages": [
          {"name": "you", "title": "About you", "elements": [
            {"type": "text", "name": "name", "title": {"default": "Your name", "zh-cn": "姓名"}, "isRequired": true, "maxLength": 30},
            {"type": "text", "name": "age", "inputType": "number", "min": 0, "max": 120, "validators": [{"type": "expression", "text": "Not seven", "expression": "{age} <> 7"}]},
            {"type": "text", "name": "born", "inputType": "date"},
            {"type": "radiogroup", "name": "works", "choices": ["yes", {"value": "no", "text": "No, I do not"}], "hasOther": true},
            {"type": "checkbox", "name": "help", "choices": ["food", "cash"], "hasNone": true, "requiredIf": "{works} = 'no'"},
            {"type": "boolean", "name": "alone", "valueTrue": "Y", "valueFalse": "N"},
            {"type": "dropdown", "name": "size", "choices": [1, 2, 3], "choicesVisibleIf": "{item} <> 3 or {alone} = 'N'"},
            {"type": "paneldynamic", "name": "child", "title": "Children", "minPanelCount": 1, "maxPanelCount": 4, "templateElements": [
              {"type": "text", "name": "cname"}, {"type": "text", "name": "cage", "inputType": "number"},
              {"type": "text", "name": "school", "visibleIf": "{panel.cage} > 5"}]},
            {"type": "matrixdynamic", "name": "income", "maxRowCount": 9, "columns": [
              {"name": "source", "cellType": "dropdown", "choices": ["work", "pension"]}, {"name": "amount", "cellType": "text", "inputType": "number", "isRequired": true}]},
            {"type": "matrix", "name": "mood", "columns": ["good", "bad"], "rows": ["home", "work"]},
            {"type": "multipletext", "name": "contactPerson", "items": [{"name": "first"}, {"name": "mail", "inputType": "email"}]},
            {"type": "expression", "name": "twice", "expression": "{age} * 2"}]},
          {"name": "more", "title": "More", "visibleIf": "{age} > 3", "elements": [
            {"type": "panel", "name": "box", "title": "A box", "elements": [
              {"type": "comment", "name": "asked", "title": "Asked", "visibleIf": "CONDITION"}]}]}]}
        """;

    private static Conversion asked(String condition) throws Unreadable {
        Conversion draft = Drafts.of(ASKED.replace("CONDITION", condition));
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    @Test
    void pagesListsTablesAndWordsComeAlong() throws Unreadable {
        Conversion draft = asked("{age} > 3");

        assertThat(draft.titles()).containsEntry("zh", "家庭").containsEntry("en", "Household");
        assertThat(item(draft, "name")).contains("{zh: 姓名, en: Your name}", "required: true", "maxLength: 30");
        assertThat(item(draft, "age")).contains("min: 0", "max: 120", "rule: age != 7", "en: Not seven");
        assertThat(item(draft, "help")).contains("kind: choices", "required: works = \"no\"");
        assertThat(item(draft, "worksComment")).contains("show: works = \"other\"");
        assertThat(item(draft, "school")).contains("show: cage > 5");
        assertThat(item(draft, "twice")).contains("computed: (age * 2)");
        assertThat(draft.draft())
                .contains(
                        "Please answer.",
                        "repeat: {min: 1, max: 4}",
                        "rules: {years: 'age at(born, today())'}",
                        "only: id != \"3\" or not(alone)",
                        "exclusive: true");
        assertThat(draft.lossy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {works} = 'yes' and {help} contains 'food'      | `works = "yes" and "food" in help`
        {works} == 'yes' && {age} >= 18                 | `works = "yes" and age >= 18`
        {works} anyof ['yes', 'no']                     | `works in ["yes", "no"]`
        {help} allof ['food', 'cash']                   | `"food" in help and "cash" in help`
        {help} = ['food']                               | `"food" in help and count(help) = 1`
        {works} notempty                                | `answered(works)`
        {alone} = 'Y'                                   | `show: alone`
        {alone} = true                                  | `show: alone`
        !({age} > 3)                                    | `not(answered(age) and age > 3)`
        ({age} + 2) * 3 > 9 or {works} = no             | `((age + 2) * 3) > 9 or works = "no"`
        {born} < today()                                | `born < today()`
        {born} > '2000-01-01'                           | `born > date("2000-01-01")`
        age({born}) >= 18                               | `age at(born, today()) >= 18`
        {years} > 3                                     | `years > 3`
        {child.length} > 2                              | `count(child) > 2`
        sumInArray({income}, 'amount') > 10             | `sum(income.amount) > 10`
        iif({works} = 'yes', {age} > 5, true)           | `not(works = "yes") or age > 5`
        {WORKS} = 'yes' and {contactperson.Mail} notempty | `works = "yes" and answered(contactPerson.mail)`
        {contactPerson.mail} notempty                   | `answered(contactPerson.mail)`
        """)
    void aConditionIsSaidInTheRuleLanguage(String there, String here) throws Unreadable {
        Conversion draft = asked(there);

        assertThat(item(draft, "asked").replace("''", "'")).contains(here);
        assertThat(draft.lossy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        myFunction({age}) = 1    | `it calls myFunction()`
        {gone} = 'x'             | `it reads 'gone', which the form does not ask`
        {age} > > 3              | `'>' is not understood there`
        {works} = 'perhaps'      | `'perhaps' is no option of 'works'`
        {name} >= 17             | `'name' is compared with '17'`
        {child[0].cage} > 3      | `it reads one row of 'child[0].cage', and does not say which`
        """)
    void aConditionThatCannotBeSaidIsNamedWithItsSource(String there, String why) throws Unreadable {
        assertThat(lost(asked(there)).get("Asked")).contains(why, there);
    }

    @Test
    void theLinesOfATableAreAskedOrNamedWhateverItsColumnsAreCalled() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"title": "Health", "pages": [{"elements": [
              {"type": "matrixdropdown", "name": "use", "columns": [{}], "cellType": "radiogroup", "choices": ["often", "never"],
               "rows": [{"value": "wine", "text": "Wine or beer"}, "smoke", "smoke", " "]},
              {"type": "matrixdropdown", "name": "help", "columns": [{"name": "when"}], "cellType": "checkbox", "choices": ["now", "before"],
               "rows": ["Foster care"]},
              {"type": "text", "name": "places", "visibleIf": "{help.Foster care.when} = ['now']"}]}]}
            """);

        assertThat(item(draft, "wine")).contains("kind: group", "Wine or beer");
        assertThat(item(draft, "question")).contains("kind: choice", "{zh: Wine or beer, en: Wine or beer}");
        assertThat(item(draft, "places"))
                .contains("show: '\"now\" in help.fosterCare.when and count(help.fosterCare.when) = 1'");
        assertThat(draft.draft()).contains("- id: page1\n    title: {zh: Health, en: Health}");
        assertThat(draft.lossy())
                .singleElement()
                .satisfies(use -> assertThat(use.lost())
                        .extracting(one -> one.in("en"))
                        .containsExactly(
                                "An option is left out, for its value is empty or stands twice: smoke smoke",
                                "Lines without words are left out: 1."));
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void languagesThatADraftHasNoPlaceForAreNamed() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"locale": "nl", "title": {"default": "Huis", "en": "House", "fr": "Maison"}, "elements": [
              {"type": "text", "name": "n", "title": {"default": "Naam", "en": "Name", "zh-cn": "姓名", "de": "Name!"}}]}
            """);

        assertThat(item(draft, "n")).contains("{zh: 姓名, en: Name}");
        assertThat(Drafts.lost(draft))
                .containsExactly(Map.entry(
                        "Huis",
                        "Its words in languages other than Chinese and English are not carried over: de, fr, nl"));
        Conversion whole = Drafts.of("""
            {"locale": "nl", "elements": [{"type": "text", "name": "n", "title": {"default": "Naam", "en": "Name"}}]}
            """);
        assertThat(whole.lossy()).isEmpty();
    }

    @Test
    void anOptionMayBeWrittenWithItsWordsBehindABar() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [
              {"type": "radiogroup", "name": "sent", "choices": ["all|All of them", "none|", "some"]},
              {"type": "text", "name": "why", "title": "Why", "visibleIf": "{sent} = 'none'"},
              {"type": "matrix", "name": "worth", "columns": ["high|Much"], "rows": ["sea|The sea"]}]}
            """);

        assertThat(item(draft, "why")).contains("show: sent = \"none\"");
        assertThat(draft.draft())
                .containsSubsequence(
                        "id: all", "en: All of them", "id: none", "en: none", "en: some", "en: The sea", "en: Much");
        assertThat(draft.lossy()).isEmpty();
    }

    @Test
    void limitsThatAreWorkedOutAreKept() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [
              {"type": "text", "name": "rent", "inputType": "number"},
              {"type": "text", "name": "deposit", "inputType": "number", "min": 1, "maxValueExpression": "{rent} * 2", "maxErrorText": "Too much"},
              {"type": "text", "name": "begins", "inputType": "date", "minValueExpression": "today()"},
              {"type": "text", "name": "ends", "inputType": "date", "min": "2020-01-01", "minValueExpression": "{begins}", "minErrorText": "Too early"},
              {"type": "text", "name": "moved", "inputType": "date", "maxValueExpression": "mine()"}]}
            """);

        assertThat(item(draft, "deposit")).contains("min: 1", "rule: deposit <= (rent * 2)", "en: Too much");
        assertThat(item(draft, "begins")).contains("min: today()");
        assertThat(item(draft, "ends"))
                .contains("rule: ends >= begins", "en: Too early")
                .doesNotContain("2020");
        assertThat(lost(draft))
                .containsEntry(
                        "moved", "Its check is not carried over, because it calls mine(): maxValueExpression: mine()")
                .hasSize(1);
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void eachLineIsDemandedOrSomethingOfTheWhole() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [
              {"type": "matrix", "name": "each", "isAllRowRequired": true, "columns": ["good"], "rows": ["home"]},
              {"type": "matrix", "name": "some", "isRequired": true, "columns": ["good"], "rows": ["home"]},
              {"type": "panel", "name": "any", "isRequired": true, "elements": [{"type": "text", "name": "n", "isRequired": true, "requiredErrorText": "Please"}]},
              {"type": "boolean", "name": "sex", "labelTrue": "Male", "labelFalse": "Female"},
              {"type": "boolean", "name": "sure", "labelTrue": "Yes", "labelFalse": "No"}]}
            """);

        assertThat(draft.draft()).containsSubsequence("- id: each", "id: answer", "required: true", "- id: some");
        assertThat(draft.draft()
                        .substring(
                                draft.draft().indexOf("- id: some"),
                                draft.draft().indexOf("- id: n")))
                .doesNotContain("required");
        assertThat(draft.lossy().stream()
                        .flatMap(fate -> fate.lost().stream().map(one -> fate.name() + ": " + one.in("en"))))
                .containsExactlyInAnyOrder(
                        "some: That something of it must be answered is not checked.",
                        "any: That something of it must be answered is not checked.",
                        "sex: Its setting is not carried over: labelTrue: Male",
                        "sex: Its setting is not carried over: labelFalse: Female");
    }

    @Test
    void whatIsNotCarriedOverIsNamed() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"elements": [
              {"type": "text", "name": "town", "title": "Town of {place}", "enableIf": "{place} notempty", "defaultValueExpression": "today()", "width": "50%"},
              {"type": "dropdown", "name": "place", "choicesByUrl": {"url": "https://example.org"}},
              {"type": "dropdown", "name": "same", "choicesFromQuestion": "place"},
              {"type": "ranking", "name": "order", "choices": ["a", "b"]},
              {"type": "text", "name": "secret", "visible": false},
              {"type": "text", "name": "code", "validators": [{"type": "regex", "regex": "^[A-Z]{2}$", "text": "Two capitals"}, {"type": "mine"}]}],
             "triggers": [{"type": "complete", "expression": "{code} = 'AA'"}],
             "completedHtml": "<p>Thanks</p>", "showProgressBar": "top", "cookieName": "once"}
            """);

        assertThat(draft.lossy().stream()
                        .flatMap(fate -> fate.lost().stream().map(one -> fate.name() + ": " + one.in("en"))))
                .containsExactlyInAnyOrder(
                        "Town of (place): Its setting is not carried over: enableIf: {place} notempty",
                        "Town of (place): Its setting is not carried over: defaultValueExpression: today()",
                        "Town of (place): Its words show an answer there; here they stand as they are written.",
                        "place: It is typed: its options come from elsewhere.",
                        "place: Its setting is not carried over: choicesByUrl: {\"url\":\"https://example.org\"}",
                        "same: It is typed: its options come from elsewhere.",
                        "same: Its setting is not carried over: choicesFromQuestion: place",
                        "order: A component of the type 'ranking' has nothing like it here.",
                        "order: Its setting is not carried over: choices: [\"a\",\"b\"]",
                        "secret: It is hidden, and nobody answers it.",
                        "code: Its check is not carried over: {\"type\":\"mine\"}",
                        "complete: A rule of the form is not carried over:"
                                + " {\"type\":\"complete\",\"expression\":\"{code} = 'AA'\"}",
                        "completedHtml: It is set up elsewhere here: <p>Thanks</p>",
                        "cookieName: It is set up elsewhere here: once");
        assertThat(draft.draft()).contains("Two capitals");
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }
}
