package org.gulou.web.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** RFC 4180 in UTF-8, with the mark by which spreadsheets know that. */
public final class CsvLines {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private final Writer out;

    public CsvLines(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\uFEFF');
    }

    public void write(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvLines::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    public void flush() throws IOException {
        out.flush();
    }

    /** What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
    static String cell(String text) {
        boolean formula = !text.isEmpty()
                && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
