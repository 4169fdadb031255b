package org.gulou.api;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description of the interface promises, compared with what is told. */
public final class Described {
    private Described() {}

    /** The description; clients take what they do not know, here a member that it does not name is a mistake in it. */
    static JsonNode whole() throws IOException {
        try (InputStream description = Objects.requireNonNull(
                Described.class.getClassLoader().getResourceAsStream("org/gulou/api/openapi.json"))) {
            JsonNode whole = JsonMapper.shared().readTree(description);
            closed(whole.get("components"));
            return whole;
        }
    }

    private static void closed(JsonNode node) {
        node.forEach(Described::closed);
        if (node instanceof ObjectNode schema && schema.has("properties") && schema.has("required")) {
            schema.put("additionalProperties", false);
        }
    }

    /** What the description promises of {@code told}, and does not find in it. */
    public static List<String> broken(String schema, String told) throws IOException {
        JsonNode named = JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + schema);
        return broken(whole(), named, told);
    }

    private static List<String> broken(JsonNode whole, JsonNode schema, String told) {
        ObjectNode wanted = ((ObjectNode) schema).deepCopy();
        wanted.set("components", whole.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(wanted)
                .validate(JsonMapper.shared().readTree(told))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** {@code node}, or what it refers to. */
    static JsonNode followed(JsonNode whole, JsonNode node) {
        return node.has("$ref") ? whole.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** How {@code answer} is another than {@code operation} promises: its status, its kind, or what stands in it. */
    static Optional<String> otherwise(JsonNode whole, JsonNode operation, HttpResponse<String> answer) {
        JsonNode promised = followed(whole, operation.get("responses").path(String.valueOf(answer.statusCode())));
        String told = answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
        if (promised.isMissingNode() || answer.statusCode() >= 500) {
            return Optional.of("is answered " + told);
        }
        String kind = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode content = promised.path("content");
        JsonNode ofKind = content.has(kind) ? content.get(kind) : content.path("*/*");
        if (ofKind.isMissingNode()) {
            return answer.body().isEmpty() ? Optional.empty() : Optional.of("is of another kind: " + told);
        }
        return Optional.of(ofKind.path("schema"))
                .filter(schema -> !schema.isMissingNode())
                .map(schema -> broken(whole, schema, answer.body()))
                .filter(mistakes -> !mistakes.isEmpty())
                .map(mistakes -> mistakes + " in " + told);
    }
}
