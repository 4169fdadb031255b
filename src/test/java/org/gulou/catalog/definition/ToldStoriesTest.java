package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a story can say of a form with a time, a period, a table and a reference, and what is told where it is not so. */
class ToldStoriesTest {
    private static final String SERVICE = "services/market-regulation/stall-permit/";
    private static final String STORY = SERVICE + "examples/one-stall.yaml";

    private static final String PAGE = """
              - id: more
                title: {zh: 其他, en: More}
                items:
                  - {id: opensAt, kind: time, title: {zh: 开门, en: Opens at}, required: true}
                  - {id: season, kind: dateRange, title: {zh: 期间, en: Season}}
                  - {id: market, kind: choices, title: {zh: 夜市, en: Market}, options: [{id: north, title: {zh: 北, en: North}, attributes: {hall: big, row: 3}}, {id: south, title: {zh: 南, en: South}}]}
                  - {id: main, kind: row, of: stalls, title: {zh: 主摊位, en: Main stall}}
                  - id: staff
                    kind: matrix
                    title: {zh: 人员, en: Staff}
                    rows: [{id: paid, title: {zh: 雇员, en: Paid}}, {id: helpers, title: {zh: 帮手, en: Helpers}}]
                    items: [{id: women, kind: integer, title: {zh: 女, en: Women}, min: 0}]
            checks:
              - {rule: totalWidth < 9, else: {zh: 太宽。, en: Too wide.}}
              - {rule: totalWidth < 4, level: warning, else: {zh: 很宽。, en: Rather wide.}}
            rules:
              soon: if case.decidedOn <= case.filedOn + 3 days then "soon" else "late"
            """;

    private static final Folder FOLDER = SeededMistakesTest.SOUND.with(Map.of(
            SERVICE + "form.yaml", text("form.yaml").replace("rules:\n", PAGE).getBytes(UTF_8)));

    private static final String ANSWERS = text("examples/one-stall.yaml")
            .replace(
                    "    - {number: A1, width: 1.5}\n",
                    "    - {number: A1, width: 1.5}\n    - {number: A2, width: 1.5}\n")
            .replace("  licensed: true\n", """
                      licensed: true
                      opensAt: 09:00
                      season: {start: 2026-04-01, end: 2026-10-31}
                      main: 2
                      market: [north, south]
                      staff: {paid: {women: 3}, helpers: {women: 1}}
                    """)
            .replace("totalWidth: 1.5", "totalWidth: 3")
            .replace("'stall-photo[1]'", "'stall-photo[1]', 'stall-photo[2]'")
            .replace("fee: 20", "fee: 40");

    private static final Catalogue CATALOGUE = switch (Own.DEFINITIONS.read(FOLDER)) {
        case Definitions.Reading.Sound sound -> sound.catalogue();
        case Definitions.Reading.Refused refused ->
            throw new AssertionError(refused.problems().toString());
    };

    private static String text(String file) {
        return new String(SeededMistakesTest.SOUND.files().getOrDefault(SERVICE + file, new byte[0]), UTF_8);
    }

    private static List<String> told(String story) {
        return told(story, Example::check);
    }

    /** What a story that is true tells for nothing. */
    private static List<String> idle(String story) {
        assertThat(told(story)).isEmpty();
        return told(story, example -> {
            example.check();
            return example.warnings();
        });
    }

    private static List<String> told(String story, Function<Example, List<Problem>> what) {
        return Own.DEFINITIONS.examples(FOLDER.with(Map.of(STORY, story.getBytes(UTF_8))), CATALOGUE).stream()
                .flatMap(example -> what.apply(example).stream())
                .map(Problem::toString)
                .toList();
    }

    private static String changed(String old, String by) {
        assertThat(ANSWERS).contains(old);
        return ANSWERS.replace(old, by);
    }

    private static String value(String value) {
        return changed("{totalWidth: 3}", "{" + value + "}");
    }

    private static String filedNowhere(String old, String by) {
        return changed(old, by).replaceAll("(?s)then:.*", "");
    }

    @Test
    void theStoryIsTrue() {
        assertThat(told(ANSWERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opensAt: 09:00",
                "season: {start: 2026-04-01, end: 2026-10-31}",
                "season.end: 2026-10-31",
                "main: 2",
                "main.number: A2",
                "main: {number: A2}",
                "staff.paid.women: 3",
                "'staff[2].women': 1",
                "'stalls[2].number': A2",
                "stalls: [{number: A1}, {number: A2, width: 1.5}]",
                "stalls.number: [A1, A2]",
                "market.hall: [big, null]",
                "market.row: [3, null]",
                "staff.women: [3, 1]"
            })
    void aValueOfEveryKindCanBeExpected(String value) {
        assertThat(told(value(value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opensAt: 10:00 | 'opensAt' is 09:00.",
                "season: {start: 2026-04-02} | 'season' is {end: 2026-10-31, start: 2026-04-01}.",
                "main: 1 | 'main' is 2.",
                "main.number: A1 | 'main.number' is A2.",
                "staff.paid.women: 4 | 'staff.paid.women' is 3.",
                "staff.nobody.women: 4 | 'staff.nobody.women' is not there.",
                "market.hall: [small, null] | 'market.hall' is [big, null].",
                "market.smell: [bad, null] | 'market.smell' is not there.",
                "soon: late | 'soon' is unknown, because of [case.decidedOn].",
                "stalls: 2 | 'stalls' is [{number: A1, width: 1.5}, {number: A2, width: 1.5}].",
                "'stalls[3].number': A1 | 'stalls[3].number' is not there."
            })
    void anotherValueIsToldAsAStoryWouldWriteIt(String told) {
        String[] parts = told.split(" \\| ");

        assertThat(told(value(parts[0]))).singleElement().asString().contains(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0]", "[-1]", "[]", "[a]", "[99999999999]", "[1"})
    void rowsAreCountedFromOne(String row) {
        String advice = "Rows are counted from 1: stalls[1].width is the first of them.";

        assertThat(told(value("'stalls" + row + ".width': 1")))
                .singleElement()
                .asString()
                .startsWith(STORY + ":23:")
                .contains("'stalls" + row + ".width' names no row.", advice);
        assertThat(told(changed("[otherGoods]", "[otherGoods, 'stalls" + row + ".width']")))
                .singleElement()
                .asString()
                .contains(advice);
        assertThat(told(changed("  fee: 40", "  fee: 40\n  wrong: {'stalls" + row + ".width': min}")))
                .singleElement()
                .asString()
                .contains(advice);
        assertThat(told(changed("expect: {state: examination}", "expect: {values: {'stalls" + row + ".width': 1}}")))
                .singleElement()
                .asString()
                .contains(advice);
    }

    @Test
    void aPathThroughAListIsThatOfAnyRow() {
        String narrow = ANSWERS.replaceAll("(?s)expect:.*", "").replace("A2, width: 1.5", "A2, width: 0");

        assertThat(told(changed("  notAsked:", "  asked: [stalls.width]\n  notAsked:")))
                .isEmpty();
        assertThat(told(changed("[otherGoods]", "[otherGoods, stalls.width]")))
                .singleElement()
                .asString()
                .contains("'stalls.width' is asked.");
        assertThat(told(narrow + "expect: {wrong: {stalls.width: min}}")).isEmpty();
        assertThat(told(narrow + "expect: {wrong: {stalls.number: required}}"))
                .singleElement()
                .asString()
                .contains("'stalls.number' is right.");
    }

    @Test
    void theFormItselfCanBeWrong() {
        String wide = ANSWERS.replaceAll("(?s)expect:.*", "")
                .replace("A1, width: 1.5", "A1, width: 4")
                .replace("A2, width: 1.5", "A2, width: 4}\n    - {number: A3, width: 4");

        assertThat(told(wide + "expect: {wrong: {form: check}}")).isEmpty();
        assertThat(idle(wide + "expect: {eligible: {adult: yes}}"))
                .singleElement()
                .asString()
                .contains("form is wrong (check: Too wide.)");
        assertThat(told(wide + "expect: {eligible: {adult: yes}}\nthen:\n  - {expect: {state: received}}"))
                .singleElement()
                .asString()
                .contains("This cannot be filed: form is wrong (check: Too wide.);")
                .doesNotContain("Rather wide");
    }

    @Test
    void anAnswerThatFailsACheckIsToldInAStoryThatFilesNothing() {
        assertThat(idle(filedNowhere("startsOn: 2026-04-01", "startsOn: 2026-01-01")))
                .singleElement()
                .asString()
                .startsWith(STORY + ":11:")
                .contains("startsOn is wrong (check: It cannot be before today.)", "name it under wrong");
        assertThat(idle(filedNowhere("helpers: {women: 1}", "helpers: {women: -1}")))
                .singleElement()
                .asString()
                .contains("staff.helpers.women is wrong (min:");
    }

    @Test
    void whatIsNotAskedIsNotAnswered() {
        String hidden = "licensed: true\n  otherGoods: x";

        assertThat(idle(changed("licensed: true", hidden).replace("  notAsked: [otherGoods]\n", "")))
                .singleElement()
                .asString()
                .startsWith(STORY + ":13:3: 'otherGoods' is not asked here");
    }

    @Test
    void aStoryMayShowThatAnAnswerDoesNotCount() {
        assertThat(told(changed("licensed: true", "licensed: true\n  otherGoods: x")))
                .isEmpty();
    }

    @Test
    void aRowOfATableIsAnsweredByItsName() {
        assertThat(told(changed("helpers: {women: 1}", "helper: {women: 1}")))
                .singleElement()
                .asString()
                .contains("There is no row of staff 'helper'. Did you mean 'helpers'?");
    }

    @Test
    void rowsThatSomebodyAddsAreAList() {
        assertThat(told(changed(
                        "  stalls:\n    - {number: A1, width: 1.5}\n    - {number: A2, width: 1.5}\n",
                        "  stalls: {one: {number: A1, width: 1.5}}\n")))
                .first()
                .asString()
                .contains("'stalls' is filled in row by row. Write a list: a line with '- ' for each row.");
    }

    @Test
    void aGroupIsNoAnswer() {
        assertThat(told(changed("applicant: {name: 王芳, residentId: 52011119961005010X}", "applicant: 王芳")))
                .anySatisfy(
                        line -> assertThat(line).contains("'applicant' holds several items.", "applicant: {name: …}"));
    }

    @Test
    void aPeriodHasAStartAndAnEnd() {
        assertThat(told(changed("{start: 2026-04-01, end: 2026-10-31}", "{begin: 2026-04-01, end: 2026-10-31}")))
                .anySatisfy(line -> assertThat(line).contains("There is no part of season 'begin'."));
    }

    @Test
    void aPaperThatIsNotDueIsNotHandedIn() {
        assertThat(idle(changed("{stall-photo: upload}", "{stall-photo: upload, health-certificate: upload}")))
                .singleElement()
                .asString()
                .contains("The paper 'health-certificate' is not due here.");
    }

    @Test
    void aPaperComesByAWayThatIsOffered() {
        assertThat(told(filedNowhere("{stall-photo: upload}", "{stall-photo: at window}")))
                .singleElement()
                .asString()
                .contains("'at window' is no way by which the paper 'stall-photo' comes. Choose one of: upload.");
    }

    @Test
    void onePaperOfAListCanComeOtherwise() {
        assertThat(told(changed("{stall-photo: upload}", "{'stall-photo[1]': upload}")))
                .singleElement()
                .asString()
                .contains("This cannot be filed: the paper stall-photo[2] is missing");
    }

    @Test
    void aStoryAtAnImpossibleMomentIsToldAsThatAlone() {
        assertThat(told(changed("at: 2026-03-02T09:00", "at: 2026-13-02T09:00")))
                .singleElement()
                .asString()
                .contains("There is no moment 2026-13-02T09:00 in the calendar.");
    }

    private static String granted(String values) {
        return ANSWERS + """
                  - {paid: all}
                  - {at: 2026-03-05T10:00, by: head.county, move: grant, with: {seen: true}, expect: {state: granted, values: {%s}}}
                """.formatted(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificate.validUntil: 2027-03-04",
                "certificate.issuedOn: 2026-03-05",
                "case.decidedOn: 2026-03-05, market.hall: [big, null]"
            })
    void whatTheCertificateSaysCanBeExpected(String values) {
        assertThat(told(granted(values))).isEmpty();
    }

    @Test
    void whatTheCertificateDoesNotSayIsTold() {
        assertThat(told(granted("certificate.validUntil: 2027-03-05")))
                .singleElement()
                .asString()
                .contains("'certificate.validUntil' is 2027-03-04.");
        assertThat(told(ANSWERS.replace(
                        "expect: {state: examination}", "expect: {values: {certificate.issuedOn: 2026-03-03}}")))
                .singleElement()
                .asString()
                .contains("'certificate.issuedOn' is not there.");
    }
}
