package org.gulou.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gulou.documents.SavedAs;
import org.gulou.web.ui.CsvLines;
import org.gulou.web.ui.SentWhole;

/** A table that is written row by row, so that it can be as long as it is. Cells are texts: none becomes a formula. */
sealed interface Sheet {
    /** What is written into it. */
    interface Filling {
        void into(Sheet sheet) throws IOException;
    }

    void row(List<String> cells) throws IOException;

    /** Ends it, once all is in it: what is ended looks whole. */
    void end() throws IOException;

    /**
     * Answers a request with a file: a comma-separated list or a spreadsheet, whichever the address ends with. One that fails
     * half-way is a broken download.
     *
     * @param title what it holds: the file is called so, with the day, and so is the page of a spreadsheet
     */
    static void send(
            HttpServletRequest request, HttpServletResponse response, String title, LocalDate day, Filling filling)
            throws IOException {
        boolean csv = request.getServletPath().endsWith(".csv");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", SavedAs.disposition(title + " " + day + (csv ? ".csv" : ".xlsx")));
        response.setContentType(
                csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        SentWhole.send(response, out -> {
            Sheet sheet = csv ? new Csv(new CsvLines(out)) : new Xlsx(out, title);
            filling.into(sheet);
            sheet.end();
        });
    }

    /** A comma-separated list. */
    record Csv(CsvLines lines) implements Sheet {
        @Override
        public void row(List<String> cells) throws IOException {
            lines.write(cells);
        }

        @Override
        public void end() throws IOException {
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
        public void end() throws IOException {
            book.finish();
        }
    }
}
