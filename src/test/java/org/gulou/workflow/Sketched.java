package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The parts of a sketch as YAML holds them, each name with its place. */
final class Sketched {
    private Sketched() {}

    interface Reader<T> {
        T read(Written id, Map<Written, Node> fields);
    }

    static <T> List<T> all(Map<Written, Node> file, String key, Reader<T> reader) {
        return get(file, key).map(Sketched::fields).orElse(Map.of()).entrySet().stream()
                .map(entry -> reader.read(entry.getKey(), fields(entry.getValue())))
                .toList();
    }

    static Map<Written, Node> fields(Node node) {
        var fields = new LinkedHashMap<Written, Node>();
        ((MappingNode) node).getValue().forEach(tuple -> fields.put(word(tuple.getKeyNode()), tuple.getValueNode()));
        return fields;
    }

    static Optional<Node> get(Map<Written, Node> fields, String key) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().text().equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static <T> Optional<T> read(Map<Written, Node> fields, String key, Function<String, Optional<T>> reader) {
        return get(fields, key).flatMap(node -> reader.apply(word(node).text()));
    }

    static List<Written> words(Map<Written, Node> fields, String key) {
        return get(fields, key).map(Sketched::list).orElse(List.of()).stream()
                .map(Sketched::word)
                .toList();
    }

    static List<Node> list(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    static Written word(Node node) {
        var mark = node.getStartMark().orElseThrow();
        return new Written(
                ((ScalarNode) node).getValue(), new Place("workflow.yaml", mark.getLine() + 1, mark.getColumn() + 1));
    }
}
