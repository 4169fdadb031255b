package org.gulou.catalog.foreign.govuk;

import static org.gulou.kernel.Sentence.say;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.catalog.foreign.forms.NotCarried;
import tools.jackson.databind.JsonNode;

/** The lists of a form, which its components offer and its conditions call items of. */
final class Lists {
    private final Map<String, JsonNode> lists = new HashMap<>();

    Lists(JsonNode written) {
        written.forEach(list -> {
            lists.put(list.path("name").asString(""), list);
            lists.put(list.path("id").asString(""), list);
        });
        lists.remove("");
    }

    /** The items that a component offers: of its list, or its own. */
    Map<String, String> labels(JsonNode component) {
        var labels = new LinkedHashMap<String, String>();
        items(component)
                .forEach(item -> labels.putIfAbsent(
                        value(item),
                        item.path("text").asString(item.path("label").asString(value(item)))));
        return labels;
    }

    Map<String, String> hints(JsonNode component) {
        var hints = new LinkedHashMap<String, String>();
        items(component).forEach(item -> {
            String hint = item.path("description")
                    .asString(item.path("hint").path("text").asString(""));
            if (!hint.isBlank()) {
                hints.put(value(item), hint);
            }
        });
        return hints;
    }

    private JsonNode items(JsonNode component) {
        String name = component
                .path("list")
                .asString(component.path("values").path("list").asString(""));
        JsonNode list = lists.get(name);
        return list == null ? component.path("values").path("items") : list.path("items");
    }

    /** The value of an item that a condition calls by the ids of list and item. */
    String value(String list, String item) throws NotCarried {
        JsonNode found = lists.get(list);
        if (found != null) {
            for (JsonNode one : found.path("items")) {
                if (one.path("id").asString("").equals(item)) {
                    return value(one);
                }
            }
        }
        throw new NotCarried(say("'{value}' is no option of '{question}'", item, list));
    }

    private static String value(JsonNode item) {
        return item.path("value").asString(item.path("text").asString(""));
    }
}
