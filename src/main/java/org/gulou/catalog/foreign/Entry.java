package org.gulou.catalog.foreign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service of a foreign catalogue: imported, not yet publishable.
 *
 * @param key what tells it apart in its source
 * @param line where it stands in the file of which it came last
 * @param values by field; what the source does not know is not there
 * @param gaps what a service needs and this entry has not
 */
public record Entry(String key, int line, Map<String, List<String>> values, List<String> gaps) {
    public Entry {
        values = Ordered.copy(values);
        gaps = List.copyOf(gaps);
    }

    /** The first value of a field, or the empty text. */
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** What a service needs and this entry has not, as people call it. */
    public List<Sentence> lacking() {
        return gaps.stream().map(FieldNames::of).toList();
    }

    /** Its title, in whatever language the source is. */
    public String title() {
        return values.entrySet().stream()
                .filter(field -> field.getKey().startsWith("title."))
                .flatMap(field -> field.getValue().stream())
                .findFirst()
                .orElse("");
    }

    boolean saysTheSame(Entry other) {
        return values.equals(other.values);
    }

    /** One line of what entries are kept in; {@link #of} reads it. */
    public String json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", key).put("line", line);
        ObjectNode all = node.putObject("values");
        values.forEach((field, list) -> list.forEach(all.withArray(field)::add));
        gaps.forEach(node.putArray("gaps")::add);
        return node.toString();
    }

    public static Entry of(String json) {
        JsonNode node = JsonMapper.shared().readTree(json);
        var values = new LinkedHashMap<String, List<String>>();
        node.path("values")
                .properties()
                .forEach(field -> values.put(
                        field.getKey(),
                        field.getValue()
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList()));
        return new Entry(
                node.path("key").stringValue(),
                node.path("line").intValue(),
                values,
                node.path("gaps").valueStream().map(JsonNode::stringValue).toList());
    }
}
