package org.gulou.catalog.definition;

import org.gulou.kernel.Translations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a schema describes its keys, for readers of another language than English. */
public final class SchemaWords {
    private static final String DESCRIPTION = "description";

    private SchemaWords() {}

    /** Puts every description in {@code schema} into {@code language}; one that nobody has put into it stays. */
    public static void into(String language, JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path(DESCRIPTION).isString()) {
            object.put(DESCRIPTION, Translations.of(object.path(DESCRIPTION).asString(), language));
        }
        schema.forEach(inner -> into(language, inner));
    }
}
