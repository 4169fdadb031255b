package org.gulou.catalog.cpsv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Things and what they have to do with each other; each stands there once, however many speak of it. */
final class Graph {
    private static final ObjectNode CONTEXT = context();

    private final Map<String, ObjectNode> nodes = new LinkedHashMap<>();

    private static ObjectNode context() {
        try (InputStream file = Objects.requireNonNull(Graph.class.getResourceAsStream("context.json"))) {
            return (ObjectNode) JsonMapper.shared().readTree(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Adds it. */
    String add(Node node) {
        nodes.put(node.id(), node.json());
        return node.id();
    }

    /** Adds it unless it is there. */
    String once(String id, Supplier<Node> node) {
        if (!nodes.containsKey(id)) {
            add(node.get());
        }
        return id;
    }

    /**
     * The whole as a document of JSON-LD, which needs nothing from elsewhere to be read.
     *
     * @param document its address, to which the ids within it belong
     */
    ObjectNode json(URI document) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode context = CONTEXT.deepCopy();
        whole.set("@context", context.put("@base", document.toString()));
        whole.putArray("graph").addAll(nodes.values());
        return whole;
    }
}
