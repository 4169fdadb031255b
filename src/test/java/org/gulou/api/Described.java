package org.gulou.api;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description of the interface promises, compared with what is told. */
public final class Described {
    private Described() {}

    /** What the description promises of {@code told}, and does not find in it. */
    public static List<String> broken(String schema, String told) throws IOException {
        try (InputStream description = Objects.requireNonNull(
                Described.class.getClassLoader().getResourceAsStream("org/gulou/api/openapi.json"))) {
            JsonNode whole = JsonMapper.shared().readTree(description);
            var wanted = JsonMapper.shared().createObjectNode();
            wanted.put("$ref", "#/components/schemas/" + schema);
            closed(whole.get("components"));
            wanted.set("components", whole.get("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(wanted)
                    .validate(JsonMapper.shared().readTree(told))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    /** Clients take what they do not know; here a member that the description does not name is a mistake in it. */
    private static void closed(JsonNode node) {
        node.forEach(Described::closed);
        if (node instanceof ObjectNode schema && schema.has("properties") && schema.has("required")) {
            schema.put("additionalProperties", false);
        }
    }
}
