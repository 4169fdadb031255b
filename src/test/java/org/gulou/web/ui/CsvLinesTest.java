package org.gulou.web.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLinesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`=1+2`, `\"'=1+2\"`",
                "`@SUM(A1)`, `\"'@SUM(A1)\"`",
                "`-2+3`, `\"'-2+3\"`",
                "`＝cmd`, `\"'＝cmd\"`",
                "`-12.50`, `\"-12.50\"`",
                "`+8613800000001`, `\"+8613800000001\"`",
                "`say \"hi\"`, `\"say \"\"hi\"\"\"`"
            })
    void noCellBecomesAFormulaAndNumbersStayNumbers(String text, String cell) {
        assertThat(CsvLines.cell(text)).isEqualTo(cell);
    }

    @Test
    void aCellMayHoldLinesAndCommas() throws IOException {
        var out = new ByteArrayOutputStream();
        var lines = new CsvLines(out);
        lines.write(List.of("一,\n二", ""));
        lines.flush();
        assertThat(out.toString(UTF_8)).isEqualTo("\uFEFF\"一,\n二\",\"\"\r\n");
    }
}
