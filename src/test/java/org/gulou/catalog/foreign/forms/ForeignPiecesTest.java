package org.gulou.catalog.foreign.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Families;
import org.gulou.kernel.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces of foreign forms that are more than a question: blocks, papers, limits of days, numbers of other countries, logic. */
class ForeignPiecesTest {
    private static final Path FORM = Path.of("src/test/resources/foreign-forms/care-leave.json");

    private static Conversion careLeave() throws IOException, Unreadable {
        return Families.convert(Files.readAllBytes(FORM), List.of()).getFirst();
    }

    private static Conversion converted(String components) throws Unreadable {
        return Families.convert(components.getBytes(UTF_8), List.of()).getFirst();
    }

    private static Map<String, List<String>> lost(Conversion conversion) {
        return conversion.lossy().stream()
                .collect(Collectors.toMap(
                        Fate::name,
                        fate -> fate.lost().stream()
                                .map((Sentence lost) -> lost.in("en"))
                                .toList()));
    }

    @Test
    void whatIsLostOfAWholeFormIsNamedAndNothingElse() throws IOException, Unreadable {
        assertThat(lost(careLeave()))
                .containsOnlyKeys("byPost", "Identity", "Contract of a foster home", "Periods")
                .containsEntry("Periods", List.of("It takes 20 rows at most; there nothing says how many."))
                .containsEntry("byPost", List.of("It is never asked here: show = !instance.isSubmissionDigital();"))
                .containsEntry(
                        "Identity",
                        List.of("It is typed: the register that fills it in there is not named in the form."))
                .containsEntry(
                        "Contract of a foster home",
                        List.of("The answer 'nav' becomes a reason that the person writes."));
    }

    @Test
    void whatIsHiddenAndWorkedOutIsANamedRuleThatConditionsRead() throws Unreadable {
        Conversion conversion = converted("""
                {"components": [
                  {"type": "number", "key": "dogs", "label": "Dogs", "input": true},
                  {"type": "hidden", "key": "fee", "label": "Fee", "calculateValue": "value = data.dogs * 25"},
                  {"type": "hidden", "key": "lost", "label": "Lost", "calculateValue": "value = secret(data.dogs)"},
                  {"type": "textfield", "key": "why", "label": "Why", "customConditional": "show = data.fee > 50", "input": true},
                  {"type": "textfield", "key": "how", "label": "How", "customConditional": "show = data.lost > 50", "input": true}]}
                """);

        assertThat(conversion.draft()).contains("show: feeGiven > 50", "rules: {feeGiven: (dogs * 25)}");
        assertThat(lost(conversion)).containsOnlyKeys("Lost", "How");
        assertThat(lost(conversion).get("How")).first().asString().contains("it reads 'data.lost'");
    }

    @Test
    void whatNothingHereDoesIsSaidAtItsComponent() throws Unreadable {
        Conversion conversion = converted("""
                {"components": [
                  {"type": "textfield", "key": "a", "label": "A", "prefill": {"plugin": "haalcentraal", "attribute": "naam"}},
                  {"type": "textfield", "key": "b", "label": "B", "inputMask": "999-A"},
                  {"type": "textfield", "key": "c", "label": "C", "multiple": true},
                  {"type": "textfield", "key": "d", "label": "D", "validate": {"plugins": ["kvk-kvkNumber"]}},
                  {"type": "textfield", "key": "e", "label": "E", "validate": {"unique": true}},
                  {"type": "datetime", "key": "f", "label": "F", "enableTime": false, "datePicker": {"disableWeekends": true}}]}
                """);

        assertThat(lost(conversion)).containsOnlyKeys("A", "B", "C", "D", "E", "F");
        assertThat(lost(conversion).get("A")).first().asString().contains("'haalcentraal naam' fills it in");
    }

    @Test
    void whatBoxesSurveysAndPicturesAreIsKept() throws Unreadable {
        Conversion conversion = converted("""
                {"components": [
                  {"type": "alertstripe", "key": "a", "alerttype": "error", "content": "Danger"},
                  {"type": "htmlelement", "key": "b", "className": "alert alert-warning", "content": "Take care"},
                  {"type": "alertstripe", "key": "c", "alerttype": "info", "content": "Fine"},
                  {"type": "survey", "key": "d", "label": "D", "validate": {"required": true}, "questions": [{"label": "Q", "value": "q"}], "values": [{"label": "V", "value": "v"}]},
                  {"type": "selectboxes", "key": "e", "label": "E", "validate": {"minSelectedCount": 2, "maxSelectedCount": 2}, "values": [{"label": "X", "value": "x"}, {"label": "Y", "value": "y"}, {"label": "Z", "value": "z"}]},
                  {"type": "file", "key": "f", "label": "F", "filePattern": "image/*,.pdf"},
                  {"type": "day", "key": "g", "label": "G", "fields": {"day": {"hide": true}}}]}
                """);

        assertThat(conversion.lossy()).isEmpty();
        assertThat(conversion.draft())
                .contains("en: '**Warning:** Danger'", "en: '**Important:** Take care'", "en: Fine")
                .contains("rule: count(e) = 0 or count(e) >= 2", "rule: count(e) <= 2")
                .contains("types: [jpg, png, pdf]", "kind: month")
                .containsPattern("id: answer\\n +kind: choice\\n(.*\\n)? +required: true");
    }

    @Test
    void aBlockIsAGroupOfQuestionsInBothLanguages() throws IOException, Unreadable {
        assertThat(careLeave().draft())
                .contains(
                        "title: {zh: 您有身份号码吗？, en: 'Do you have a national identity number?'}",
                        "show: harDuFodselsnummer = \"ja\"",
                        "show: identitet.harDuFodselsnummer = \"nei\" or (answered(identitet.identitetsnummer)",
                        "title: {zh: 街道地址, en: Street address}");
    }

    @Test
    void attachmentsBecomePapersWithTheirConditionsAndWays() throws IOException, Unreadable {
        assertThat(careLeave().service()).isEqualTo("""
                papers:
                  - id: payslips
                    title: {zh: Payslips of the employer, en: Payslips of the employer}
                    when: (some rad in periods satisfies rad.paid = "ja")
                    ways: [upload, later 21 days, already sent]
                    files: {max: 10}
                  - id: foster-contract
                    title: {zh: Contract of a foster home, en: Contract of a foster home}
                    when: relation = "other"
                    ways: [upload, cannot]
                    files: {max: 10}
                  - id: more2
                    title: {zh: Anything else, en: Anything else}
                    required: false
                    files: {max: 10}
                """);
        assertThat(careLeave().draft()).doesNotContain("payslips", "Attachments");
        assertThat(careLeave().alone("en")).startsWith("# In service.yaml stands:\n# papers:\n");
    }

    @Test
    void aPaperIsDueWhereItsPageIsShownAndAskedInTheRowWhereItStandsInOne() throws Unreadable {
        Conversion conversion = converted("""
                [{"type": "panel", "key": "a", "title": "A", "components": [
                   {"type": "radio", "key": "rents", "label": "Rents", "values": ["yes", "no", "often"]},
                   {"type": "datagrid", "key": "flats", "label": "Flats", "components": [{"type": "attachment", "key": "lease", "label": "Lease"}]}]},
                 {"type": "panel", "key": "b", "title": "B", "conditional": {"show": true, "when": "rents", "eq": "yes"}, "components": [
                   {"type": "attachment", "key": "proof", "label": "Proof", "conditional": {"show": false, "when": "rents", "eq": "often"}}]}]
                """);

        assertThat(conversion.service())
                .contains("when: rents = \"yes\" and not(rents = \"often\")")
                .doesNotContain("lease");
        assertThat(conversion.draft()).contains("- id: lease\n            kind: file");
    }

    @Test
    void countriesAreChosenByTheirCodesAndCodesThatAreNoneCannotBe() throws IOException, Unreadable {
        assertThat(careLeave().draft()).contains("options: vocab countries", "show: country in [\"SE\", \"DK\"]");
    }

    @Test
    void howALimitIsWrittenThereIsNoLimit() throws Unreadable {
        assertThat(lost(converted("""
                        [{"type": "datetime", "key": "day", "label": "Day", "enableTime": false,
                          "enableMinDateInput": false, "enableMaxDateInput": true, "datePicker": {"minDate": null}}]
                        """))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"earliestAllowedDate": "-10"`                                            | min: today() - 10 days
            `"latestAllowedDate": "0"`                                                | max: today()
            `"specificEarliestAllowedDate": "2023-01-31"`                             | `min: date("2023-01-31")`
            `"datePicker": {"minDate": "2024-02-01T00:00:00"}`                        | `min: date("2024-02-01")`
            `"widget": {"maxDate": "moment().add(1, 'month')"}`                       | max: today() + 1 months
            `"openForms": {"minDate": {"mode": "future", "includeToday": false}}`     | min: today() + 1 days
            `"openForms": {"maxDate": {"mode": "relativeToVariable", "operator": "subtract", "variable": "first", "delta": {"years": 18}}}` | max: first - 18 years
            `"enableMinDateInput": true, "datePicker": {"minDate": "2024-02-01"}`     | `min: date("2024-02-01")`
            `"beforeDateInputKey": "first"`                                           | rule: day > first
            `"beforeDateInputKey": "first", "mayBeEqual": true`                       | rule: day >= first
            `"datePicker": {"minDate": "tomorrow"}`                                   | `# day: Its limit is not carried over, because it reads 'tomorrow', which the form does not ask: tomorrow`
            `"beforeDateInputKey": "gone"`                                            | `# day: It may lie before the other day, because it reads 'gone', which the form does not ask: gone`
            """)
    void limitsOfDaysAreCarried(String limit, String written) throws Unreadable {
        assertThat(converted("""
                        [{"type": "navDatepicker", "key": "first", "label": "First (dd.mm.åååå)"}, {"type": "date", "key": "day", "label": "Day", %s}]
                        """.formatted(limit)).form("en")).contains(written, "title: {zh: First, en: First}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"type": "fnrfield"`                                                                    | `\\\\d{6} ?\\\\d{5}`
            `"type": "textfield", "validate": {"custom": "valid = instance.validateFnrNew(input)"}` | `\\\\d{6} ?\\\\d{5}`
            `"type": "orgNr"`                                                                       | `\\\\d{3} ?\\\\d{3} ?\\\\d{3}`
            `"type": "bankAccount"`                                                                 | `\\\\d{4}[ .]?\\\\d{2}[ .]?\\\\d{5}`
            `"type": "textfield", "validate": {"digitsOnly": true}`                                 | `\\\\d+`
            """)
    void numbersOfOtherCountriesKeepTheirShape(String component, String shape) throws Unreadable {
        assertThat(converted("[{\"key\": \"number\", \"label\": \"Number\", " + component + "}]")
                        .draft())
                .contains("rule: matches(number, \"^(?:" + shape + ")$\")");
    }

    @Test
    void whatLogicHidesShowsAndDemandsIsSaidAndOtherLogicNamed() throws Unreadable {
        Conversion conversion = converted("""
                [{"type": "checkbox", "key": "rents", "label": "Rents"},
                 {"type": "textfield", "key": "owner", "label": "Owner", "hidden": true, "logic": [
                   {"trigger": {"type": "simple", "simple": {"show": true, "when": "rents", "eq": "true"}}, "actions": [
                     {"type": "property", "property": {"value": "hidden"}, "state": false},
                     {"type": "property", "property": {"value": "validate.required"}, "state": true},
                     {"type": "property", "property": {"value": "disabled"}, "state": true}]}]},
                 {"type": "textfield", "key": "secret", "label": "Secret", "hidden": true}]
                """);

        assertThat(conversion.draft())
                .contains("show: rents\n", "required: rents\n")
                .doesNotContain("secret");
        assertThat(lost(conversion))
                .containsEntry("Secret", List.of("It is hidden, and nobody answers it."))
                .hasEntrySatisfying(
                        "Owner",
                        owner -> assertThat(owner).singleElement().asString().contains("disabled"));
    }

    @Test
    void whatIsAskedOnALaterPageIsNoCondition() throws Unreadable {
        Conversion conversion = converted("""
                [{"type": "panel", "key": "a", "title": "A", "components": [{"type": "textfield", "key": "one", "label": "One", "customConditional": "show = data.two"}]},
                 {"type": "panel", "key": "b", "title": "B", "components": [{"type": "checkbox", "key": "two", "label": "Two"}]}]
                """);

        assertThat(lost(conversion).get("One"))
                .singleElement()
                .asString()
                .contains("it reads 'two', which is asked on a later page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"type": "datagrid"`                                        | true  | 1
            `"type": "datagrid"`                                        | false | 0
            `"type": "datagrid", "initEmpty": true`                     | true  | 0
            `"type": "datagrid", "validate": {"required": true}`        | false | 1
            `"type": "editgrid"`                                        | true  | 0
            """)
    void aGridThatBeginsWithARowToFillInDemandsOne(String grid, String required, int least) throws Unreadable {
        Conversion conversion = converted("""
                        [{%s, "key": "flats", "label": "Flats", "components": [{"type": "textfield", "key": "place", "label": "Place", "validate": {"required": %s}}]}]
                        """.formatted(grid, required));

        assertThat(conversion.draft()).contains("repeat: {min: " + least + ", max: 20}");
        assertThat(lost(conversion))
                .containsExactly(Map.entry("Flats", List.of("It takes 20 rows at most; there nothing says how many.")));
    }

    @Test
    void anAmountKeepsItsCurrencyHoweverItIsWritten() throws Unreadable {
        assertThat(converted(
                                "[{\"type\": \"currency\", \"key\": \"rent\", \"label\": \"Rent\", \"currency\": \"nok\"}]")
                        .draft())
                .contains("currency: NOK");
    }

    @Test
    void aChoiceBetweenNumbersIsComparedAsNumbers() throws Unreadable {
        assertThat(converted("""
                        [{"type": "select", "key": "strength", "label": "Strength", "data": {"values": [{"label": "6,25", "value": "6.25"}, {"label": "0", "value": "0.00"}, {"label": "-1", "value": "-1"}]}},
                         {"type": "textfield", "key": "axis", "label": "Axis", "customConditional": "show = Number(data.strength <= 0);"}]
                        """).draft()).contains("show: strength in [\"0-00\", \"1\"]");
    }

    @Test
    void hintsOfOptionsAndWhereWordsAreReadComeAlong() throws IOException, Unreadable {
        assertThat(careLeave().draft())
                .contains("hint: {zh: Also a foster child., en: Also a foster child.}", "on: [form, receipt]")
                .containsSubsequence("What we look up\n", "Your income.\n");
    }
}
