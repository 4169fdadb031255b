package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is read as officials have it: pasted, exported, or saved from a spreadsheet. */
class CaseLineTest {
    private static final String ONE = number(1);
    private static final String TWO = number(2);

    private static String number(int serial) {
        return new CaseNumber(new DivisionCode("520103"), LocalDate.of(2026, 11, 25), serial).toString();
    }

    private static CaseLine line(String typed, String reason) {
        return new CaseLine(typed, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s %s", "%s,%s", "%s；%s", "%s\n%s", "\"%s\",\"%s\"", " %s\t%s "})
    void numbersAreReadWhateverStandsBetweenThem(String list) {
        assertThat(CaseLine.pasted(list.formatted(ONE, TWO))).containsExactly(line(ONE, ""), line(TWO, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s 不符合条件，请补材料", "%s,不符合条件，请补材料", "%s\t不符合条件，请补材料"})
    void whatStandsBehindANumberIsItsReason(String list) {
        assertThat(CaseLine.pasted(list.formatted(ONE) + "\n" + TWO))
                .containsExactly(line(ONE, "不符合条件，请补材料"), line(TWO, ""));
    }

    @Test
    void whatIsNoNumberIsKeptSoThatItCanBeTold() {
        assertThat(CaseLine.pasted("5201-oops\n" + ONE)).containsExactly(line("5201-oops", ""), line(ONE, ""));
    }

    @Test
    void ofAnExportOnlyTheNumberCounts() {
        String export = "编号,事项,申请人\n\"" + ONE + "\",\"异地就医\",\"王*\"\n\"" + TWO + "\",\"异地就医\",\"李*\"\n";

        assertThat(CaseLine.ofFile(export)).containsExactly(line(ONE, ""), line(TWO, ""));
    }

    @Test
    void theReasonIsInTheColumnThatIsCalledSo() {
        String list = "编号;事项;理由\n" + ONE + ";异地就医;\"材料不全;\n请\"\"补正\"\"\"\n" + TWO + ";异地就医;\n";

        assertThat(CaseLine.ofFile(list)).containsExactly(line(ONE, "材料不全;\n请\"补正\""), line(TWO, ""));
    }

    @Test
    void ofTwoColumnsTheSecondIsTheReason() {
        assertThat(CaseLine.ofFile(ONE + ",不符合条件，请补材料\r\n" + TWO + ",\r\n"))
                .containsExactly(line(ONE, "不符合条件，请补材料"), line(TWO, ""));
    }

    @Test
    void aListIsReadInTheWritingThatTheSpreadsheetUsed() {
        String list = ONE + ",材料不全";

        assertThat(Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                        .map(list::getBytes)
                        .map(CaseLine::decoded))
                .containsOnly(list);
        assertThat(CaseLine.decoded(("\uFEFF" + list).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(list);
    }
}
