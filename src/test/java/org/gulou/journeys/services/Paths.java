package org.gulou.journeys.services;

import java.util.LinkedHashMap;
import java.util.Map;

/** How rows are called on real pages, which give each a key of its own, beside how a plan calls them. */
final class Paths {
    private final Map<String, String> rows = new LinkedHashMap<>();

    /** The planned row {@code planned} is {@code real} on the page. */
    void row(String planned, String real) {
        rows.put(planned, real);
    }

    /** A path of the plan as the page has it. */
    String real(String planned) {
        String longest = "";
        for (String row : rows.keySet()) {
            if ((planned.equals(row) || planned.startsWith(row + ".")) && row.length() > longest.length()) {
                longest = row;
            }
        }
        if (!longest.isEmpty()) {
            return rows.get(longest) + planned.substring(longest.length());
        }
        int dot = planned.lastIndexOf('.');
        return dot < 0 ? planned : planned.substring(0, dot + 1) + key(planned.substring(dot + 1));
    }

    /** The key of a row; whatever is none is left as it is. */
    String key(String planned) {
        return rows.entrySet().stream()
                .filter(row -> last(row.getKey()).equals(planned))
                .findFirst()
                .map(row -> last(row.getValue()))
                .orElse(planned);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
