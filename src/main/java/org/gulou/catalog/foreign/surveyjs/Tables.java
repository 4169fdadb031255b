package org.gulou.catalog.foreign.surveyjs;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tables and questions of several texts ask, as questions of their own. */
final class Tables {
    private Tables() {}

    /** The texts that are asked in one question. */
    static List<JsonNode> items(JsonNode one) {
        var items = new ArrayList<JsonNode>();
        one.path("items")
                .forEach(item -> items.add(
                        item instanceof ObjectNode object ? object.deepCopy().put("type", "text") : item));
        return items;
    }

    /** The columns of a table as questions. */
    static JsonNode columns(JsonNode table) {
        return columns(table, JsonMapper.shared().createObjectNode()).path("columns");
    }

    /** The columns in one line, whose words stand for those of a column that has none. */
    static JsonNode columns(JsonNode table, String words) {
        JsonNode columns = columns(table);
        columns.forEach(column -> {
            if ((column.path("name").asString("") + Texts.text(column.path("title"))).isBlank()) {
                ((ObjectNode) column).put("title", words);
            }
        });
        return columns;
    }

    private static ObjectNode columns(JsonNode table, ObjectNode into) {
        for (JsonNode column : table.path("columns")) {
            ObjectNode question = column.isObject()
                    ? (ObjectNode) column.deepCopy()
                    : JsonMapper.shared().createObjectNode().put("name", column.asString(""));
            String usual = table.path("cellType").asString("dropdown");
            String cell = question.path("cellType").asString(usual);
            question.remove("cellType");
            question.put("type", cell.equals("default") ? usual : cell);
            if (!question.has("choices")
                    && table.has("choices")
                    && !cell.matches("text|comment|boolean|expression|file")) {
                question.set("choices", table.path("choices"));
            }
            into.withArray("columns").add(question);
        }
        return into;
    }
}
