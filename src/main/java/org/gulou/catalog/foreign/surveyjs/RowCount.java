package org.gulou.catalog.foreign.surveyjs;

import java.util.Locale;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import tools.jackson.databind.JsonNode;

/**
 * How many rows a dynamic panel or table has: limits, or as many as it begins with where none is added or taken away.
 *
 * @param rows what is asked many times
 * @param what one is called in its settings
 * @param first how many there are before any is added
 */
record RowCount(JsonNode rows, String what, int first) {
    static RowCount ofPanels(JsonNode panels) {
        return new RowCount(panels, "Panel", panels.path("panelCount").asInt(0));
    }

    static RowCount ofTable(JsonNode table) {
        return new RowCount(table, "Row", table.path("rowCount").asInt(2));
    }

    /** @param read is told which settings that are */
    Field into(Field field, Set<String> read) {
        String unit = what.toLowerCase(Locale.ROOT);
        read.addAll(Set.of(unit + "Count", "min" + what + "Count", "max" + what + "Count"));
        int least = rows.path("min" + what + "Count").asInt(0);
        int most = rows.path("max" + what + "Count").asInt(0);
        String add = what.equals("Row") ? "allowAddRows" : "allowAddPanel";
        String remove = what.equals("Row") ? "allowRemoveRows" : "allowRemovePanel";
        int begins = Math.max(first, least);
        if (begins > 0 && !rows.path(add).asBoolean(true)) {
            read.add(add);
            most = begins;
        }
        if (!rows.path(remove).asBoolean(true)) {
            read.add(remove);
            // rows in which nothing must be answered may stay blank there
            least = rows.findValues("isRequired").stream().anyMatch(one -> one.asBoolean(false)) ? begins : least;
        }
        return field.atLeast(least).atMost(most);
    }
}
