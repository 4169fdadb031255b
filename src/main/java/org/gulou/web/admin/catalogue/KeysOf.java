package org.gulou.web.admin.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The keys of one kind of file as its schema has them, a key within another behind it: {@code pages.items}.
 *
 * @param kind the name of the schema, such as {@code form}
 * @param what what such a file holds
 */
public record KeysOf(String kind, String what, List<Key> keys) {
    private static final String ENDING = ".schema.json";
    /** Words for people are everywhere: both languages are told of once, in prose. */
    private static final String TEXT = "text";

    public KeysOf {
        keys = List.copyOf(keys);
    }

    /** A key, what it is for, and what it can be where that is a list. */
    public record Key(String path, String what, List<String> values, boolean required) {
        public Key {
            values = List.copyOf(values);
        }
    }

    /** The keys of the schema in the file {@code name}; what it refers to is looked up in {@code schemas}. */
    static KeysOf of(String name, Map<String, JsonNode> schemas) {
        JsonNode schema = schemas.getOrDefault(name, MissingNode.getInstance());
        var walk = new Walk(schemas, new HashSet<>(), new ArrayList<>());
        walk.into(new Found(name, schema), "");
        return new KeysOf(name.replace(ENDING, ""), schema.path("description").asString(""), walk.keys);
    }

    /** A part of a schema, and the file in which it stands, by which its references go. */
    private record Found(String file, JsonNode node) {
        Found inside(JsonNode inner) {
            return new Found(file, inner);
        }

        /** What it refers to, as {@code file#pointer}; the empty text where it says all itself. */
        String other() {
            String other = node.path("$ref").asString("");
            return other.startsWith("#") ? file + other : other;
        }
    }

    private record Walk(Map<String, JsonNode> schemas, Set<String> told, List<Key> keys) {
        void into(Found found, String path) {
            JsonNode node = found.node();
            Set<String> required =
                    node.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
            node.path("properties").properties().stream()
                    .filter(property -> !property.getKey().equals("schema"))
                    .forEach(property -> {
                        String at = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                        Found key = found.inside(property.getValue());
                        keys.add(new Key(at, what(key), values(key), required.contains(property.getKey())));
                        below(key, at);
                    });
            for (String word : List.of("anyOf", "oneOf", "allOf")) {
                node.path(word).forEach(one -> below(found.inside(one), path));
            }
        }

        /** What is shared is told where it is first met. */
        private void below(Found key, String path) {
            String other = key.other();
            if (other.isEmpty()) {
                into(key, path);
            } else if (!other.endsWith("/" + TEXT) && told.add(other)) {
                below(meant(other), path);
            }
            JsonNode items = key.node().path("items");
            if (items.isObject()) {
                below(key.inside(items), path);
            }
            JsonNode named = key.node().path("additionalProperties");
            if (named.isObject()) {
                below(key.inside(named), path + ".…");
            }
        }

        private Found meant(String other) {
            String[] parts = other.split("#", 2);
            JsonNode schema = schemas.getOrDefault(parts[0], MissingNode.getInstance());
            return new Found(parts[0], parts.length < 2 ? schema : schema.at(parts[1]));
        }

        private String what(Found key) {
            return first(key, "description").asString("");
        }

        private List<String> values(Found key) {
            return first(key, "enum").valueStream().map(JsonNode::asString).toList();
        }

        /** What a key says itself, or else what it refers to. */
        private JsonNode first(Found key, String word) {
            JsonNode own = key.node().path(word);
            return own.isMissingNode() && !key.other().isEmpty()
                    ? meant(key.other()).node().path(word)
                    : own;
        }
    }
}
