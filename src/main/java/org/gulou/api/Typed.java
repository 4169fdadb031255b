package org.gulou.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.api.Refused.As;
import org.gulou.api.Refused.Wrong;
import org.gulou.forms.Outline;
import tools.jackson.databind.JsonNode;

/**
 * JSON as the same texts that a person would have typed or chosen, so that both are read and judged alike.
 *
 * @param values by path, such as {@code visit.day} or {@code items.r1.name}
 * @param rows of each list, such as {@code items.r1}
 * @param empty where an object stands in which nothing is told
 */
record Typed(Map<String, List<String>> values, List<String> rows, List<String> empty) {
    private static final int MOST_DIGITS = 40;

    /** More than any form asks. */
    private static final int MOST_VALUES = 10_000;

    /** A path repeats the names around it, so that long names around many answers would fill the memory. */
    private static final int LONGEST_PATH = 300;

    static Typed of(JsonNode form) {
        var typed = new Typed(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        form.properties().forEach(member -> typed.read(member.getKey(), member.getValue()));
        return typed;
    }

    private void read(String path, JsonNode node) {
        if (path.length() > LONGEST_PATH || values.size() == MOST_VALUES) {
            throw new Refused(As.TOO_LARGE, Refused.words("api.form.much", MOST_VALUES, LONGEST_PATH));
        }
        if (node.isObject()) {
            if (node.isEmpty()) {
                empty.add(path);
            }
            node.properties().forEach(member -> read(path + "." + member.getKey(), member.getValue()));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            int number = 0;
            for (JsonNode row : node) {
                String key = path + ".r" + ++number;
                rows.add(key);
                if (!row.isObject()) {
                    throw new Refused(As.MALFORMED, Refused.words("api.row", key));
                }
                row.properties().forEach(member -> read(key + "." + member.getKey(), member.getValue()));
            }
        } else {
            values.put(path, texts(path, node));
        }
    }

    /**
     * What is wrong with the objects in which nothing is told: a group or a row is as good as left out, a question is not.
     *
     * @param around what stands in front of each path where it is told
     */
    Stream<Wrong> misplaced(String around, List<Outline> form) {
        return empty.stream()
                .flatMap(path -> Outline.at(form, path)
                        .map(part ->
                                part instanceof Outline.Asked ? Stream.of("api.form.question") : Stream.<String>empty())
                        .orElseGet(() -> Stream.of("api.form.nowhere"))
                        .map(key -> new Wrong(around + path, Refused.words(key))));
    }

    /**
     * One text, or one for each element; none for null.
     *
     * @param path where they stand, to be told where they are none
     */
    static List<String> texts(String path, JsonNode node) {
        Stream<JsonNode> each = node.isArray() ? node.valueStream() : Stream.of(node);
        return each.filter(one -> !one.isNull()).map(one -> text(path, one)).toList();
    }

    private static String text(String path, JsonNode one) {
        if (!one.isValueNode()) {
            throw new Refused(As.MALFORMED, Refused.words("api.value", path));
        }
        return one.isNumber() ? number(path, one.decimalValue()) : one.asString();
    }

    /** A number such as 1e999999999 would be written in as many digits. */
    private static String number(String path, BigDecimal number) {
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new Refused(As.MALFORMED, Refused.words("api.number", path, String.valueOf(MOST_DIGITS)));
        }
        return number.toPlainString();
    }
}
