package org.gulou.catalog.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sheets of an Office Open XML workbook as tables whose first row names the columns. */
public final class Workbook {
    private static final long MOST_BYTES = 64_000_000;

    /** What the directory of every such file names. */
    private static final String PART = "xl/workbook.xml";

    private Workbook() {}

    /**
     * A row below the names of the columns.
     *
     * @param row its number in the sheet, from 1
     * @param cells by the name of the column, in the order of the columns; only those that hold something
     */
    public record Line(int row, Map<String, String> cells) {}

    /** Whether a file is a workbook. */
    public static boolean isOne(byte[] file) {
        return file.length > 3
                && file[0] == 'P'
                && file[1] == 'K'
                && new String(file, StandardCharsets.ISO_8859_1).contains(PART);
    }

    /** The lines of each sheet by its name in small letters; throws where it is broken, or unpacks to too much. */
    public static Map<String, List<Line>> sheets(byte[] file) throws Unreadable {
        var sheets = new LinkedHashMap<String, List<Line>>();
        for (Map.Entry<String, List<Row>> sheet :
                Spreadsheet.sheets(file, MOST_BYTES).entrySet()) {
            sheets.putIfAbsent(sheet.getKey().strip().toLowerCase(Locale.ROOT), lines(sheet.getValue()));
        }
        return sheets;
    }

    private static List<Line> lines(List<Row> rows) {
        var lines = new ArrayList<Line>();
        List<Row> written = rows.stream().filter(row -> !row.isEmpty()).toList();
        for (int at = 1; at < written.size(); at++) {
            Row names = written.getFirst();
            Row row = written.get(at);
            var cells = new LinkedHashMap<String, String>();
            for (int column = 1; column <= names.cells().size(); column++) {
                String number = String.valueOf(column);
                String name = String.join("", names.values(number)).strip();
                String value = String.join("", row.values(number)).strip();
                if (!name.isEmpty() && !value.isEmpty()) {
                    cells.putIfAbsent(name, value);
                }
            }
            lines.add(new Line(row.line(), cells));
        }
        return lines;
    }
}
