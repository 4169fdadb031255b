package org.gulou.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an application is filled in at one offer, as OpenAPI 3.1: the calls are those of the whole interface, the answers are
 * those of its form, each with its own type, so that who makes a client is told of a wrong one before anything is sent.
 *
 * @param whole the description of the whole interface
 */
record OfferDescription(JsonNode whole) {
    private static final List<String> CALLS = List.of("/prefills", "/prefills/{id}", "/prefills/{id}/withdraw");
    private static final String ANSWERS = "/components/schemas/Answers";
    private static final String REF = "$ref";

    /**
     * The description of one.
     *
     * @param title what is applied for, and where
     * @param answers the schema of its form; its address is not said again
     */
    ObjectNode of(String offer, String title, ObjectNode answers) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.set("openapi", whole.get("openapi"));
        ObjectNode info = (ObjectNode) whole.get("info").deepCopy();
        described.set("info", info.put("title", title));
        described.set("servers", whole.get("servers"));
        described.set("security", whole.get("security"));
        described.putArray("tags").addAll(tags());
        ObjectNode paths = described.putObject("paths");
        CALLS.forEach(call -> paths.set(call, whole.get("paths").get(call).deepCopy()));
        ObjectNode components = described.putObject("components");
        components.set("securitySchemes", whole.get("components").get("securitySchemes"));
        components.putObject("schemas").set("Answers", answers.deepCopy().without(List.of("$schema", "$id")));
        referred(described);
        ObjectNode wish =
                (ObjectNode) components.get("schemas").get("PrefillWish").get("properties");
        ((ObjectNode) wish.get("offer")).put("const", offer);
        ((ObjectNode) wish.get("answers")).removeAll().put(REF, "#" + ANSWERS);
        return described;
    }

    private List<JsonNode> tags() {
        return whole.get("tags")
                .valueStream()
                .filter(tag -> tag.get("name").asString().equals("Prefills"))
                .toList();
    }

    /** Copies what is referred to, and what that refers to. */
    private void referred(ObjectNode described) {
        var known = new TreeSet<String>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(described));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            String pointer = node.path(REF).asString("").replaceFirst("^#", "");
            if (!pointer.isEmpty() && known.add(pointer)) {
                JsonNode copy = whole.at(pointer).deepCopy();
                String[] steps = pointer.split("/", -1); // "", components, kind, name
                described.withObject("/components/" + steps[2]).set(steps[3], copy);
                open.push(copy);
            }
            node.forEach(open::push);
        }
    }
}
