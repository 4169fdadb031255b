package org.gulou.catalog.foreign.jsonschema;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One part of a form as its schema describes it.
 *
 * @param key by which conditions read it
 * @param schema as it was written
 * @param place of its answer
 * @param look how it is shown
 * @param refs what was referred to on the way there
 */
record Asked(String key, JsonNode schema, Place place, Look look, Set<String> refs) {
    Asked {
        refs = Set.copyOf(refs);
    }
}
