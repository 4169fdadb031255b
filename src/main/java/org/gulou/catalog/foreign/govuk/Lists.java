package org.gulou.catalog.foreign.govuk;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.kernel.Sentence;
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
        return labels(component, new ArrayList<>());
    }

    private Map<String, String> labels(JsonNode component, List<Sentence> left) {
        var labels = new LinkedHashMap<String, String>();
        items(component).forEach(item -> Offered.put(value(item), label(item), labels, left));
        return labels;
    }

    private static String label(JsonNode item) {
        return item.path("text").asString(item.path("label").asString(value(item)));
    }

    /** What of its items is left out, or offered although a question hangs on it. */
    List<Sentence> left(JsonNode component) {
        var left = new ArrayList<Sentence>();
        labels(component, left);
        for (JsonNode item : items(component)) {
            JsonNode said = item.path("conditional");
            if (!said.isEmpty()) {
                left.add(say(
                        "The setting of its option '{option}' is not carried over: {setting}",
                        label(item),
                        "conditional: " + said));
            }
        }
        return left;
    }

    /** The conditions under which items are offered, by their values. */
    Map<String, String> conditions(JsonNode component) {
        var conditions = new LinkedHashMap<String, String>();
        items(component).forEach(item -> {
            String condition = item.path("condition").asString("");
            if (!condition.isBlank()) {
                conditions.putIfAbsent(value(item), condition);
            }
        });
        return conditions;
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
