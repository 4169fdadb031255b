package org.gulou.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
    private static final int ROWS = 3_000;

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
        assertThat(Sheet.Csv.cell(text)).isEqualTo(cell);
    }

    @Test
    void aBookOfManyRowsHoldsTextsOnly(@TempDir Path folder) throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (var out = Files.newOutputStream(book);
                Sheet sheet = new Sheet.Xlsx(out, "待办")) {
            for (int i = 0; i < ROWS; i++) {
                sheet.row(List.of("=1+2", "王芳"));
            }
        }

        assertThat(xml(book)).contains("r=\"" + ROWS + "\"").doesNotContain("<f>");
    }

    private static String xml(Path book) throws IOException {
        try (var zip = new ZipFile(book.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
        }
    }
}
