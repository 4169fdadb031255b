package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads CSV and TSV (RFC 4180): cells in quotes may hold the separator, doubled quotes and line breaks. A quote in the
 * midst of a cell is just a quote, as spreadsheets write it in TSV.
 */
final class Delimited {
    private static final int LONGEST_CELL = 1_000_000;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Delimited(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Gives each row with its cells; the first names the columns if {@code header}. */
    static void read(String text, char separator, boolean header, Consumer<Row> rows) throws Unreadable {
        new Delimited(text, separator).read(header, rows);
    }

    private void read(boolean header, Consumer<Row> rows) throws Unreadable {
        List<String> names = List.of();
        boolean first = header;
        while (at < text.length()) {
            int begin = line;
            List<String> cells = row();
            if (first) {
                names = cells;
                first = false;
            } else {
                rows.accept(Row.of(begin, cells, names));
            }
        }
    }

    private List<String> row() throws Unreadable {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != separator) {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                line++;
                return cells;
            }
        }
    }

    private String plain() {
        int begin = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() throws Unreadable {
        int begin = line;
        var cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    at++;
                    return cell + plain();
                }
            } else if (c == '\n') {
                line++;
            }
            cell.append(c);
            if (cell.length() > LONGEST_CELL) {
                break;
            }
        }
        throw new Unreadable(
                begin,
                say("A quoted cell begins here and does not end."),
                say("Close the quotation mark, or double it where it is meant as a sign."));
    }
}
