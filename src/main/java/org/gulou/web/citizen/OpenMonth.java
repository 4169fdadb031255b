package org.gulou.web.citizen;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gulou.cases.pace.Months.Month;
import org.gulou.catalog.Guide;
import org.gulou.web.ui.Language;

/**
 * A service in a month, as a line of the statistics for machines.
 *
 * @param guide how the service is called now; empty if it is offered no more
 */
record OpenMonth(Month month, Optional<Guide> guide) {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Map<String, Function<OpenMonth, JsonValue>> COLUMNS = columns();

    private static Map<String, Function<OpenMonth, JsonValue>> columns() {
        var columns = new LinkedHashMap<String, Function<OpenMonth, JsonValue>>();
        columns.put("month", row -> JSON.createValue(row.month.month().toString()));
        columns.put("service", row -> JSON.createValue(row.month.service()));
        for (String language : Language.TAGS) {
            columns.put(
                    "name_" + language,
                    row -> text(row.guide.map(guide -> guide.title().in(language))));
        }
        columns.put("department", row -> text(row.guide.map(Guide::department)));
        columns.put("filed", row -> cases(row.month.filed()));
        columns.put("granted", row -> cases(row.month.granted()));
        columns.put("refused", row -> cases(row.month.refused()));
        columns.put("ended_otherwise", row -> cases(row.month.otherwise()));
        columns.put("half_decided_in_days", row -> days(row.month.half()));
        columns.put("nine_tenths_decided_in_days", row -> days(row.month.nineTenths()));
        return columns;
    }

    private static JsonValue text(Optional<String> known) {
        return known.<JsonValue>map(JSON::createValue).orElse(JsonValue.NULL);
    }

    private static JsonValue cases(Optional<Long> told) {
        return told.<JsonValue>map(JSON::createValue).orElse(JsonValue.NULL);
    }

    private static JsonValue days(Optional<Double> told) {
        return told.<JsonValue>map(
                        days -> JSON.createValue(BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP)))
                .orElse(JsonValue.NULL);
    }

    /** The names of the columns. */
    static List<String> names() {
        return List.copyOf(COLUMNS.keySet());
    }

    /** The value of each column; null where there is too little to tell. */
    Map<String, JsonValue> values() {
        var values = new LinkedHashMap<String, JsonValue>();
        COLUMNS.forEach((name, value) -> values.put(name, value.apply(this)));
        return values;
    }
}
