package org.gulou.catalog.foreign.formjs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The components of a form that hold answers, by the names that lead to them in what is sent. */
final class Known {
    private final Map<String, JsonNode> components = new LinkedHashMap<>();

    Known(JsonNode components) {
        add(components, "");
    }

    private void add(JsonNode some, String before) {
        for (JsonNode one : some) {
            String key = joined(before, key(one));
            if (!key(one).isEmpty() && !type(one).equals("group")) {
                components.putIfAbsent(key, one);
            }
            add(one.path("components"), key);
        }
    }

    /** By which names a component holds its answer; groups and lists have a path instead. */
    static String key(JsonNode component) {
        return component.path("key").asString(component.path("path").asString(""));
    }

    static String type(JsonNode component) {
        return component.path("type").asString("");
    }

    /** Names that follow each other, either of which may be empty. */
    static String joined(String before, String name) {
        return before.isEmpty() ? name : name.isEmpty() ? before : before + "." + name;
    }

    /** Whether names lead to a component without going through the rows of a list. */
    boolean isReached(String names) {
        for (int dot = names.lastIndexOf('.'); dot > 0; dot = names.lastIndexOf('.', dot - 1)) {
            if (component(names.substring(0, dot))
                    .filter(one -> type(one).equals("dynamiclist"))
                    .isPresent()) {
                return false;
            }
        }
        return components.containsKey(names);
    }

    Optional<JsonNode> component(String names) {
        return Optional.ofNullable(components.get(names));
    }
}
