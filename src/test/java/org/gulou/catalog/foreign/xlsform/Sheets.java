package org.gulou.catalog.foreign.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Families;
import org.gulou.catalog.foreign.forms.Conversion;

/** Workbooks written down as text: a line for each row, with bars between its cells. */
public final class Sheets {
    private Sheets() {}

    /**
     * The workbook of these sheets.
     *
     * @param sheets text by the name of the sheet
     */
    public static byte[] workbook(Map<String, String> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, text) -> {
                Worksheet sheet = book.newWorksheet(name);
                List<String> lines = text.lines().toList();
                for (int row = 0; row < lines.size(); row++) {
                    String[] cells = lines.get(row).split("\\|", -1);
                    for (int column = 0; column < cells.length; column++) {
                        if (!cells[column].isBlank()) {
                            sheet.value(row, column, cells[column].strip());
                        }
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Conversion draft(String survey, String choices, String settings) throws Unreadable {
        return Families.convert(workbook(Map.of("survey", survey, "choices", choices, "settings", settings)), List.of())
                .getFirst();
    }
}
