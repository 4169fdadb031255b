package org.gulou.catalog.foreign.fhir;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What extensions say of an item, found by the end of their address. */
final class Extension {
    private Extension() {}

    /** The value of the first of this name; missing where there is none. */
    static JsonNode of(JsonNode item, String name) {
        List<JsonNode> all = all(item, name);
        return all.isEmpty() ? MissingNode.getInstance() : all.getFirst();
    }

    static List<JsonNode> all(JsonNode item, String name) {
        var all = new ArrayList<JsonNode>();
        for (JsonNode extension : item.path("extension")) {
            if (extension.path("url").asString("").endsWith("/" + name)) {
                all.add(Choices.element(extension, "value"));
            }
        }
        return all;
    }
}
