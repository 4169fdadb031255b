package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.definition.StallStory.ANSWERS;
import static org.gulou.catalog.definition.StallStory.STORY;
import static org.gulou.catalog.definition.StallStory.changed;
import static org.gulou.catalog.definition.StallStory.told;
import static org.gulou.catalog.definition.StallStory.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a story can expect of a form with a time, a period, a table and a reference, and what is told where it is not so. */
class ToldStoriesTest {
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
