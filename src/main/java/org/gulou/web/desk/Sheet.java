package org.gulou.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gulou.web.ui.CsvLines;
import org.gulou.web.ui.SavedAs;

/** A table that is written row by row, so that it can be as long as it is. Cells are texts: none becomes a formula. */
sealed interface Sheet extends AutoCloseable {
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * A file that answers a request: a comma-separated list or a spreadsheet, whichever the address ends with.
     *
     * @param title what it holds: the file is called so, with the day, and so is the page of a spreadsheet
     */
    static Sheet answer(HttpServletRequest request, HttpServletResponse response, String title, LocalDate day)
            throws IOException {
        boolean csv = request.getServletPath().endsWith(".csv");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        SavedAs.name(response, title + " " + day + (csv ? ".csv" : ".xlsx"));
        response.setContentType(
                csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var out = response.getOutputStream();
        return csv ? new Csv(new CsvLines(out)) : new Xlsx(out, title);
    }

    /** A comma-separated list. */
    record Csv(CsvLines lines) implements Sheet {
        @Override
        public void row(List<String> cells) throws IOException {
            lines.write(cells);
        }

        @Override
        public void close() throws IOException {
            lines.flush();
        }
    }

    /** Office Open XML. */
    final class Xlsx implements Sheet {
        private static final int SOME = 1_000;
        private final Workbook book;
        private final Worksheet sheet;
        private int rows;

        Xlsx(OutputStream out, String name) {
            book = new Workbook(out, "Gulou", "1.0");
            sheet = book.newWorksheet(name);
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(rows, i, cells.get(i));
            }
            if (++rows % SOME == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            book.finish();
        }
    }
}
