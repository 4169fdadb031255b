package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one sheet of an Office Open XML workbook (ECMA-376) as text. Every cell of a merged area has the value of its
 * first one, as a person reads it. Formulas give the value that was stored with them.
 */
final class Spreadsheet {
    private static final long MOST_BYTES = 200_000_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_MERGED = 200_000;
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})");

    private final Parts parts;
    private final List<String> shared;

    private Spreadsheet(Parts parts) throws XMLStreamException, Unreadable {
        this.parts = parts;
        this.shared = parts.has("xl/sharedStrings.xml") ? strings() : List.of();
    }

    /**
     * Gives each row.
     *
     * @param sheet the number of the sheet, from 1
     */
    static void read(byte[] file, int sheet, boolean header, Consumer<Row> rows) throws Unreadable {
        try {
            new Spreadsheet(Parts.of(file, MOST_BYTES)).sheet("xl/worksheets/sheet" + sheet + ".xml", header, rows);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw broken(broken);
        }
    }

    /**
     * The rows of each sheet by its name, in the order of the workbook.
     *
     * @param most bytes to which it may unpack
     */
    static Map<String, List<Row>> sheets(byte[] file, long most) throws Unreadable {
        try {
            Parts parts = Parts.of(file, most);
            var book = new Spreadsheet(parts);
            var sheets = new LinkedHashMap<String, List<Row>>();
            for (Map.Entry<String, String> sheet : parts.sheets().entrySet()) {
                var rows = new ArrayList<Row>();
                book.sheet(sheet.getValue(), false, rows::add);
                sheets.put(sheet.getKey(), rows);
            }
            return sheets;
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw broken(broken);
        }
    }

    private static Unreadable broken(Exception broken) {
        return new Unreadable(
                1,
                say("This is no workbook (xlsx): {problem}", Encoded.quoted(broken)),
                say("Save it as xlsx, or as CSV in UTF-8."));
    }

    private List<String> strings() throws XMLStreamException, Unreadable {
        var strings = new ArrayList<String>();
        XMLStreamReader reader = parts.reader("xl/sharedStrings.xml");
        var words = new StringBuilder();
        boolean phonetic = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "si" -> words.setLength(0);
                    case "rPh" -> phonetic = true;
                    case "t" -> words.append(phonetic ? "" : reader.getElementText());
                    default -> {
                        // how it looks
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals("si")) {
                    strings.add(words.toString());
                } else if (reader.getLocalName().equals("rPh")) {
                    phonetic = false;
                }
            }
        }
        return strings;
    }

    private void sheet(String part, boolean header, Consumer<Row> rows) throws XMLStreamException, Unreadable {
        Map<Integer, Map<String, String>> merged = merged(part);
        var firsts = new HashMap<String, String>();
        List<String> names = List.of();
        boolean first = header;
        XMLStreamReader reader = parts.reader(part);
        var cells = new TreeMap<Integer, String>();
        int number = 0;
        String type = "";
        int column = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> {
                        cells.clear();
                        column = 0;
                        String given = reader.getAttributeValue(null, "r");
                        number = given == null ? number + 1 : Integer.parseInt(given);
                    }
                    case "c" -> {
                        String place = reader.getAttributeValue(null, "r");
                        column = place == null ? column + 1 : column(place);
                        String kind = reader.getAttributeValue(null, "t");
                        type = kind == null ? "n" : kind;
                    }
                    case "v", "t" -> cells.merge(column, value(type, reader.getElementText()), String::concat);
                    default -> {
                        // how it looks, and formulas
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("row")) {
                List<String> values = values(cells, number, merged, firsts);
                if (first) {
                    names = values;
                    first = false;
                } else {
                    rows.accept(Row.of(number, values, names));
                }
            }
        }
    }

    private List<String> values(
            NavigableMap<Integer, String> cells,
            int row,
            Map<Integer, Map<String, String>> merged,
            Map<String, String> firsts) {
        merged.getOrDefault(row, Map.of()).forEach((cell, begin) -> {
            int at = column(cell);
            if (cell.equals(begin)) {
                firsts.put(begin, cells.getOrDefault(at, ""));
            } else {
                cells.put(at, firsts.getOrDefault(begin, ""));
            }
        });
        var values = new ArrayList<String>();
        int last = cells.isEmpty() ? 0 : Math.min(MOST_COLUMNS, cells.lastKey());
        for (int column = 1; column <= last; column++) {
            values.add(cells.getOrDefault(column, ""));
        }
        return values;
    }

    private String value(String type, String stored) {
        return switch (type) {
            case "s" -> {
                int at = Integer.parseInt(stored.strip());
                yield at < shared.size() ? shared.get(at) : "";
            }
            case "b" -> stored.equals("1") ? "true" : "false";
            case "e" -> "";
            default -> stored.endsWith(".0") ? stored.substring(0, stored.length() - 2) : stored;
        };
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column;
    }

    /** By row, each cell of a merged area with the first cell of its area. */
    private Map<Integer, Map<String, String>> merged(String part) throws XMLStreamException, Unreadable {
        var merged = new HashMap<Integer, Map<String, String>>();
        int cells = 0;
        XMLStreamReader reader = parts.reader(part);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("mergeCell")) {
                Matcher area = AREA.matcher(String.valueOf(reader.getAttributeValue(null, "ref")));
                if (area.matches()) {
                    cells += spread(area.group(1), area.group(2), MOST_MERGED - cells, merged);
                }
            }
        }
        return merged;
    }

    private static int spread(String from, String to, int most, Map<Integer, Map<String, String>> merged)
            throws Unreadable {
        int count = 0;
        int lastRow = Math.min(row(to), row(from) + 10_000);
        int lastColumn = Math.min(column(to), MOST_COLUMNS);
        for (int row = row(from); row <= lastRow; row++) {
            for (int column = column(from); column <= lastColumn; column++) {
                merged.computeIfAbsent(row, number -> new LinkedHashMap<>()).put(letters(column) + row, from);
                count++;
                if (count > most) {
                    throw new Unreadable(
                            row,
                            say("The merged areas of this sheet have more than {max} cells.", MOST_MERGED),
                            say("Merge only cells that hold something."));
                }
            }
        }
        return count;
    }

    private static int row(String place) {
        return Integer.parseInt(place.replaceAll("[A-Z]", ""));
    }

    private static String letters(int column) {
        return (column > 26 ? letters((column - 1) / 26) : "") + (char) ('A' + (column - 1) % 26);
    }
}
