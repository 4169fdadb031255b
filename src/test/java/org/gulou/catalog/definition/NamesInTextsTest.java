package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong name in a text is told where it stands: in its language, line and column. */
class NamesInTextsTest {
    private static final String ELSE = "    else: {zh: 最多两个摊位。, en: Two stalls at most.}\n";

    private static final String GRANTED = "    label: {zh: 准予, en: Granted}\n";
    private static final String REFUSED = "    label: {zh: 不予许可, en: Refused}\n";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("service.yaml", ELSE, "    else:\n      zh: 最多。\n      en: Two at most, {staals}.\n"),
                Arguments.of("service.yaml", ELSE, "    else:\n      zh: 最多{staals}。\n      en: Two at most.\n"),
                Arguments.of(
                        "service.yaml",
                        ELSE,
                        "    else:\n      zh: 最多。\n      en: >\n        Two stalls\n        at most, not\n        {staals}.\n"),
                Arguments.of("service.yaml", "'Photo of stall {s.number}'", "'Photo of stall {staals}'"),
                Arguments.of("service.yaml", "en: Stall fee", "en: 'Fee of {staals}'"),
                Arguments.of("workflow.yaml", GRANTED, GRANTED + "    text: {zh: 好。, en: 'Fine, {staals}.'}\n"),
                Arguments.of("workflow.yaml", "en: Wide stalls may sell food only.", "en: 'No, {staals}.'"),
                Arguments.of(
                        "workflow.yaml", "to: granted\n", "to: granted\n    hint: {zh: 好。, en: 'Yes, {staals}.'}\n"),
                Arguments.of(
                        "service.yaml",
                        "retention:",
                        "reasons: [{id: few, text: {zh: 少。, en: 'Only {staals}.'}}]\nretention:"),
                Arguments.of("form.yaml", "en: Food", "en: 'Food {staals}'"),
                Arguments.of("form.yaml", "en: It cannot be before today.", "en: 'Not before {staals}.'"),
                Arguments.of("form.yaml", "en: What do you sell?", "en: 'What, {staals}?'"),
                Arguments.of("form.yaml", "en: What else?", "en: 'What, {staals}?'"),
                Arguments.of(
                        "form.yaml",
                        "en: What else?",
                        "en: '{count(stalls), plural, one {# stall} other {# {staals}}}'"),
                Arguments.of(
                        "form.yaml",
                        "      - id: turnover\n",
                        "      - id: told\n        kind: info\n        text:\n          zh: 请看。\n          en: |\n"
                                + "            One line.\n\n            Another {staals}.\n      - id: turnover\n"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("texts")
    void aWrongNameIsToldWhereItStands(String file, String old, String written) {
        assertThat(SeededMistakesTest.text(file)).contains(old);
        String broken = SeededMistakesTest.text(file).replace(old, written);
        String before = broken.substring(0, broken.indexOf("staals"));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');

        SeededMistakesTest.Told told = SeededMistakesTest.told(SeededMistakesTest.with(file, broken.getBytes(UTF_8)));

        assertThat(told.problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("/" + file + ":" + line + ":" + column + ": ", "'staals'"));
    }

    private static SeededMistakesTest.Told permit(String line) {
        String letter = SeededMistakesTest.text("letters/permit.html");
        assertThat(letter).contains("{sells}，共");
        return SeededMistakesTest.told(SeededMistakesTest.with(
                "letters/permit.html", letter.replace("{sells}，共", line).getBytes(UTF_8)));
    }

    @Test
    void noNameInATextIsTakenForATextWithoutQuotes() {
        assertThat(permit("{banana} {stals.width}，共").problems())
                .hasSize(2)
                .noneMatch(problem -> problem.toString().contains("in quotes"))
                .anyMatch(problem -> problem.toString().endsWith("Unknown name 'stals'. Did you mean 'stalls'?"))
                .anyMatch(problem ->
                        problem.toString().endsWith("Name an item by its id, or a rule by its name under 'rules'"));
    }

    @Test
    void ofAListThatIsNotThereOnlyTheListIsTold() {
        assertThat(permit("<b each=\"stals as x\">{x.number}</b>{sells}，共").problems())
                .singleElement()
                .asString()
                .contains("Unknown name 'stals'");
    }

    @Test
    void aLetterSaysWhatIsReadWhereAnAnswerMayBeEmpty() {
        assertThat(permit("{sells} {turnover}，共").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains(
                                "permit.html:4:", "{turnover} may be empty. Say what people read then: {turnover | "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{sells}<b>{turnover | —}</b>，共",
                "{sells}<b show=\"answered(turnover)\">{turnover}</b>，共",
                "<b each=\"stalls as s\" show=\"answered(turnover)\">{s.number} {turnover}</b>，共"
            })
    void aLetterMayNameItWithAFallbackOrWhereItIsAnswered(String line) {
        assertThat(permit(line).problems()).isEmpty();
    }

    private static SeededMistakesTest.Told state(String label, String text) {
        String workflow = SeededMistakesTest.text("workflow.yaml");
        assertThat(workflow).contains(label);
        return SeededMistakesTest.told(SeededMistakesTest.with(
                "workflow.yaml",
                workflow.replace(label, label + "    text: {zh: '" + text + "', en: '" + text + "'}\n")
                        .getBytes(UTF_8)));
    }

    @Test
    void aStateSaysWhatIsReadWhereAMoveMayNotHaveBeenTaken() {
        assertThat(state(REFUSED, "{grant.seen}").problems())
                .allSatisfy(problem -> assertThat(problem.toString())
                        .contains("workflow.yaml:26:", "{grant.seen} may be empty. Say what people read then"))
                .hasSize(2);
    }

    @Test
    void aStateMayNameWhatEveryCaseThatComesThereHasBeenGiven() {
        assertThat(state(GRANTED, "{grant.seen}").problems()).isEmpty();
        assertThat(state(REFUSED, "{grant.seen | —} {case.number}").problems()).isEmpty();
        assertThat(state(REFUSED, "{count(stalls), plural, one {# stall} other {# stalls}}")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            service.yaml  ~ en: Night market stall permit ~ en: 'Permit of {stalls}'
            form.yaml     ~ unit: {zh: 米, en: m}     ~ unit: {zh: 米, en: 'm of {stalls}'}
            workflow.yaml ~ label: {zh: 准予, en: Granted} ~ label: {zh: 准予, en: 'Granted {stalls}'}
            """)
    void aTextThatIsReadApartFromACaseNamesNothing(String file, String old, String written) {
        assertThat(SeededMistakesTest.text(file)).contains(old);

        assertThat(SeededMistakesTest.told(SeededMistakesTest.with(
                                file,
                                SeededMistakesTest.text(file)
                                        .replace(old, written)
                                        .getBytes(UTF_8)))
                        .problems())
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem.toString()).contains("{stalls}' is read apart from a case"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{grant.seen + 1}", "{count(stalls) + 1, plural, other {#}}", "{grant.seen", "{}"})
    void aStateNamesValuesAndReckonsWithNone(String text) {
        assertThat(state(GRANTED, text).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).contains("workflow.yaml:22:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agriculture/rural-homestead/forms/site-visit.yaml|unit: {zh: 平方米, en: m²}|unit: {zh: '{case.number}', en: m²}",
                "housing/public-rental-housing/workflow.yaml|    by: anyone|    hint: {zh: 好。, en: 'Of {case.number}.'}¶    by: anyone",
            })
    void whatNoCaseFillsInHoldsNoNames(String path, String old, String by) {
        String file = "services/" + path;
        Folder broken = Own.changed(file, old, by.replace("¶", "\n"));

        assertThat(Own.problems(Own.around(file, broken)))
                .singleElement()
                .asString()
                .contains("is read apart from a case, so people would read the braces");
    }

    @Test
    void aLetterReadsWhatAllMovesOfItsActionWereGiven() {
        String early = SeededMistakesTest.text("workflow.yaml")
                .replaceFirst(
                        "(?m)^  refuse:$",
                        "  refuseEarly:\n    action: refusal\n    label: {zh: 不予, en: Refuse}\n"
                                + "    from: received\n    to: refused\n    by: clerk.county\n    needs: [reason, remedy]\n"
                                + "    does: {issue: refusal}\n  refuse:\n    action: refusal");
        String letter = SeededMistakesTest.text("letters/refusal.html");

        SeededMistakesTest.Told told =
                SeededMistakesTest.told(SeededMistakesTest.with("workflow.yaml", early.getBytes(UTF_8))
                        .with(Map.of(
                                "services/market-regulation/stall-permit/letters/refusal.html",
                                letter.replace("{refuse.reason}", "{refusal.reason} {refusal.remdy}")
                                        .getBytes(UTF_8))));

        assertThat(told.problems())
                .allSatisfy(problem ->
                        assertThat(problem.toString()).contains("'refusal' has no 'remdy'", "Did you mean 'remedy'?"))
                .hasSize(2);
    }
}
