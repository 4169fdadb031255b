package org.gulou.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.registers.Answer;
import org.gulou.forms.RegisterRecord;
import tools.jackson.databind.JsonNode;

/**
 * An answer of a register as JSON: {@code outcome}, and either {@code record}, an object, or {@code rows}, a list of objects
 * with a {@code key} and a {@code record} each. A field holds a text, a number, yes or no, or a list of these.
 */
final class ToldRecord {
    private static final int LONGEST_FIELD = 500;
    private static final int MOST_FIELDS = 40;
    private static final int MOST_VALUES = 50;
    private static final int MOST_DIGITS = 40;

    private ToldRecord() {}

    /** @throws IllegalArgumentException if its outcome is none */
    static Answer answer(JsonNode told) {
        JsonNode rows = told.path("rows");
        var held = new ArrayList<RegisterRecord>();
        for (JsonNode row : rows) {
            held.add(new RegisterRecord(row.path("key").asString(""), fields(row.path("record"))));
        }
        JsonNode one = told.path("record");
        if (!rows.isArray() && one.isObject()) {
            held.add(new RegisterRecord("", fields(one)));
        }
        return new Answer(told.path("outcome").asString(""), words(one), held);
    }

    private static Map<String, String> words(JsonNode record) {
        var words = new LinkedHashMap<String, String>();
        record.properties().stream()
                .limit(MOST_FIELDS)
                .forEach(field ->
                        words.put(field.getKey(), shortened(field.getValue().asString(""))));
        return words;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FIELD ? text : text.substring(0, LONGEST_FIELD) + "…";
    }

    /** What is longer than anybody types, or no plain value, is as good as not said. */
    private static Map<String, List<String>> fields(JsonNode record) {
        var fields = new LinkedHashMap<String, List<String>>();
        record.properties().stream().limit(MOST_FIELDS).forEach(field -> {
            JsonNode value = field.getValue();
            List<JsonNode> each = value.isArray()
                    ? value.valueStream().limit(MOST_VALUES + 1L).toList()
                    : List.of(value);
            List<String> texts =
                    each.stream().flatMap(one -> text(one).stream()).toList();
            if (!texts.isEmpty() && texts.size() == each.size() && texts.size() <= MOST_VALUES) {
                fields.put(field.getKey(), texts);
            }
        });
        return fields;
    }

    private static Optional<String> text(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS
                    ? Optional.empty()
                    : Optional.of(number.toPlainString());
        }
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString("")).filter(text -> !text.isBlank() && text.length() <= LONGEST_FIELD)
                : Optional.empty();
    }
}
