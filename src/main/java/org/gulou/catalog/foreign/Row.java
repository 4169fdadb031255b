package org.gulou.catalog.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One record of a foreign catalogue.
 *
 * @param line from 1, where it begins in the file; the number of its row in a spreadsheet
 * @param cells by column number from 1, by name of the column, or by path inside the record; several values where a path
 *     leads to several
 */
record Row(int line, Map<String, List<String>> cells) {
    Row {
        cells = Map.copyOf(cells);
    }

    List<String> values(String from) {
        return cells.getOrDefault(from, List.of());
    }

    boolean isEmpty() {
        return cells.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    /** A row of a table: each cell is known by its number and, if the columns have names, by that. */
    static Row of(int line, List<String> values, List<String> names) {
        var cells = new LinkedHashMap<String, List<String>>();
        for (int column = 0; column < values.size(); column++) {
            List<String> value = List.of(values.get(column));
            cells.put(String.valueOf(column + 1), value);
            if (column < names.size() && !names.get(column).isBlank()) {
                cells.putIfAbsent(names.get(column).strip(), value);
            }
        }
        return new Row(line, cells);
    }

    /** Adds a value of a tree under its path. */
    static void put(Map<String, List<String>> cells, String path, String value) {
        cells.computeIfAbsent(path, key -> new ArrayList<>()).add(value);
    }
}
