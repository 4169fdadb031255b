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

class SheetTest {
    private static final int ROWS = 3_000;

    @Test
    void aBookOfManyRowsHoldsTextsOnly(@TempDir Path folder) throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (var out = Files.newOutputStream(book)) {
            Sheet sheet = new Sheet.Xlsx(out, "待办");
            for (int i = 0; i < ROWS; i++) {
                sheet.row(List.of("=1+2", "王芳"));
            }
            sheet.end();
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
