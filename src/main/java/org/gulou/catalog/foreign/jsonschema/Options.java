package org.gulou.catalog.foreign.jsonschema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What may be chosen: an enumeration with or without words, or constants with titles. */
final class Options {
    private Options() {}

    /** Words by value; none where anything may be answered. */
    static Map<String, String> of(JsonNode schema, Look look) {
        return of(schema, look, new ArrayList<>());
    }

    /** Those that are left out. */
    static List<Sentence> left(JsonNode schema, Look look) {
        var left = new ArrayList<Sentence>();
        of(schema, look, left);
        return left;
    }

    private static Map<String, String> of(JsonNode schema, Look look, List<Sentence> left) {
        var labels = new LinkedHashMap<String, String>();
        JsonNode names = names(schema, look);
        int at = 0;
        for (JsonNode one : schema.path("enum")) {
            if (!one.isNull()) {
                JsonNode name = names.isArray() ? names.path(at) : names.path(text(one));
                Offered.put(text(one), name.asString(text(one)), labels, left);
            }
            at++;
        }
        for (String key : List.of("oneOf", "anyOf")) {
            if (labels.isEmpty() && isConstants(schema.path(key))) {
                schema.path(key).forEach(one -> {
                    if (!one.path("type").asString("").equals("null")
                            && !one.path("const").isNull()) {
                        String value = text(
                                one.has("const")
                                        ? one.path("const")
                                        : one.path("enum").path(0));
                        Offered.put(value, one.path("title").asString(value), labels, left);
                    }
                });
            }
        }
        return labels;
    }

    /** The lines below the words. */
    static Map<String, String> hints(JsonNode schema) {
        var hints = new LinkedHashMap<String, String>();
        for (String key : List.of("oneOf", "anyOf")) {
            schema.path(key).forEach(one -> {
                if (one.has("const") && one.path("description").isString()) {
                    hints.put(text(one.path("const")), one.path("description").asString());
                }
            });
        }
        return hints;
    }

    private static JsonNode names(JsonNode schema, Look look) {
        for (JsonNode said : List.of(
                look.option("enumNames"),
                schema.path("enumNames"),
                schema.path("x-enumNames"),
                schema.path("x-enum-varnames"))) {
            if (said.isContainer()) {
                return said;
            }
        }
        return MissingNode.getInstance();
    }

    static boolean isConstants(JsonNode variants) {
        boolean all = variants.isArray() && !variants.isEmpty();
        for (JsonNode one : variants) {
            all &= one.has("const")
                    || one.path("enum").size() == 1
                    || one.path("type").asString("").equals("null");
        }
        return all;
    }

    /** A value as a text, by which options and conditions call it. */
    static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString("");
    }
}
