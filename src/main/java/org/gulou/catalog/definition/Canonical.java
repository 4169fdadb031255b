package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The content of definition files as JSON, whatever their layout and comments: keys sorted, numbers without zeros. */
final class Canonical {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Canonical() {}

    /** All files by path but examples; YAML as its values, anything else as text. */
    static JsonNode content(Folder files) {
        var content = JSON.objectNode();
        files.files().forEach((path, bytes) -> {
            if (!path.contains("/examples/")) {
                content.set(path, file(path, bytes));
            }
        });
        return content;
    }

    private static JsonNode file(String path, byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return path.endsWith(".yaml")
                ? Yaml.read(path, text, new Mistakes()).map(Canonical::json).orElseGet(() -> JSON.stringNode(text))
                : JSON.stringNode(text);
    }

    static JsonNode json(Node node) {
        return switch (node) {
            case Node.Scalar(String text, Node.Sort sort, Place place) ->
                switch (sort) {
                    case TEXT -> JSON.stringNode(text);
                    case NUMBER ->
                        JSON.numberNode(new BigDecimal(
                                new BigDecimal(text).stripTrailingZeros().toPlainString()));
                    case BOOLEAN -> JSON.booleanNode(text.equals("true"));
                    case NULL -> JSON.nullNode();
                };
            case Node.Items(List<Node> items, Place place) -> {
                var array = JSON.arrayNode();
                items.forEach(item -> array.add(json(item)));
                yield array;
            }
            case Node.Fields(Map<String, Node> fields, Map<String, Place> keys, Place place) -> {
                var object = JSON.objectNode();
                new TreeMap<>(fields).forEach((key, value) -> object.set(key, json(value)));
                yield object;
            }
        };
    }

    /** The first place at which {@code now} says something else than what was published; empty if it says the same. */
    static Optional<Problem> difference(Folder published, Folder now, Sentence advice) {
        JsonNode before = content(published);
        JsonNode after = content(now);
        SortedMap<String, JsonNode> paths = new TreeMap<>();
        before.propertyNames().forEach(path -> paths.put(path, before.get(path)));
        after.propertyNames().forEach(path -> paths.putIfAbsent(path, after.get(path)));
        for (String path : paths.keySet()) {
            Optional<Sentence> difference = difference("", before.path(path), after.path(path));
            if (difference.isPresent()) {
                return Optional.of(new Place(path, 1, 1).problem(difference.get(), advice));
            }
        }
        return Optional.empty();
    }

    private static Optional<Sentence> difference(String at, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (before.isObject() && after.isObject()) {
            var keys = new TreeMap<String, Boolean>();
            before.propertyNames().forEach(key -> keys.put(key, true));
            after.propertyNames().forEach(key -> keys.put(key, true));
            return keys.keySet().stream()
                    .flatMap(key ->
                            difference(at.isEmpty() ? key : at + "." + key, before.path(key), after.path(key)).stream())
                    .findFirst();
        }
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                Optional<Sentence> inside = difference(at + "[" + (i + 1) + "]", before.get(i), after.get(i));
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.of(say(
                "{what} was published as {before}, but is now {after}.",
                at.isEmpty() ? say("The file") : say("'{word}'", at),
                shortened(before),
                shortened(after)));
    }

    private static Sentence shortened(JsonNode node) {
        if (node.isMissingNode()) {
            return say("nothing");
        }
        String text = node.toString();
        return Sentence.quote(text.length() <= 80 ? text : text.substring(0, 79) + "…");
    }
}
