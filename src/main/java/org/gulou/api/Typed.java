package org.gulou.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.api.Refused.As;
import tools.jackson.databind.JsonNode;

/**
 * JSON as the same texts that a person would have typed or chosen, so that both are read and judged alike.
 *
 * @param values by path, such as {@code visit.day} or {@code items.r1.name}
 * @param rows of each list, such as {@code items.r1}
 */
record Typed(Map<String, List<String>> values, List<String> rows) {
    private static final int MOST_DIGITS = 40;

    /** More than any form asks. */
    private static final int MOST_VALUES = 10_000;

    /** A path repeats the names around it, so that long names around many answers would fill the memory. */
    private static final int LONGEST_PATH = 300;

    static Typed of(JsonNode form) {
        var values = new LinkedHashMap<String, List<String>>();
        var rows = new ArrayList<String>();
        form.properties().forEach(member -> read(member.getKey(), member.getValue(), values, rows));
        return new Typed(values, rows);
    }

    private static void read(String path, JsonNode node, Map<String, List<String>> values, List<String> rows) {
        if (path.length() > LONGEST_PATH || values.size() == MOST_VALUES) {
            throw new Refused(As.TOO_LARGE, Refused.words("api.form.much", MOST_VALUES, LONGEST_PATH));
        }
        if (node.isObject()) {
            node.properties().forEach(member -> read(path + "." + member.getKey(), member.getValue(), values, rows));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            int number = 0;
            for (JsonNode row : node) {
                String key = path + ".r" + ++number;
                rows.add(key);
                read(key, row, values, rows);
            }
        } else {
            values.put(path, texts(node));
        }
    }

    /** One text, or one for each element; none for null. */
    static List<String> texts(JsonNode node) {
        Stream<JsonNode> each = node.isArray() ? node.valueStream() : Stream.of(node);
        return each.filter(one -> !one.isNull()).map(Typed::text).toList();
    }

    private static String text(JsonNode one) {
        if (!one.isValueNode()) {
            throw new Refused(As.MALFORMED, Refused.words("api.value"));
        }
        return one.isNumber() ? number(one.decimalValue()) : one.asString();
    }

    /** A number such as 1e999999999 would be written in as many digits. */
    private static String number(BigDecimal number) {
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new Refused(As.MALFORMED, Refused.words("api.number", String.valueOf(MOST_DIGITS)));
        }
        return number.toPlainString();
    }
}
