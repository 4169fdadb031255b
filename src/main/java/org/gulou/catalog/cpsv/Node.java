package org.gulou.catalog.cpsv;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.kernel.LocalizedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is said of one thing, under the names of {@code context.json}. What there is nothing to say of is left out. */
final class Node {
    private final String id;
    private final ObjectNode said = JsonNodeFactory.instance.objectNode();

    /** @param id an address, or one within the graph, such as {@code #body-yunyan-police} */
    Node(String id, String... types) {
        this.id = id;
        said.put("id", id);
        fill(said.putArray("type"), List.of(types));
    }

    private static void fill(ArrayNode list, Collection<String> texts) {
        texts.forEach(list::add);
    }

    String id() {
        return id;
    }

    /** The same for everybody, whatever language they read. */
    Node literal(String name, String text) {
        if (!text.isEmpty()) {
            said.put(name, text);
        }
        return this;
    }

    Node words(String name, LocalizedText text) {
        if (!text.isEmpty()) {
            ObjectNode languages = said.putObject(name);
            text.languages().stream().sorted().forEach(language -> languages.put(language, text.in(language)));
        }
        return this;
    }

    /** Several words in each language. */
    Node terms(String name, Map<String, List<String>> terms) {
        if (!terms.isEmpty()) {
            ObjectNode languages = said.putObject(name);
            new TreeMap<>(terms).forEach((language, words) -> fill(languages.putArray(language), words));
        }
        return this;
    }

    /** That this stands in the relation {@code name} to things of the graph, which their ids name. */
    Node to(String name, Collection<String> ids) {
        if (!ids.isEmpty()) {
            fill(said.putArray(name), ids);
        }
        return this;
    }

    Node to(String name, String target) {
        return to(name, List.of(target));
    }

    ObjectNode json() {
        return said;
    }
}
