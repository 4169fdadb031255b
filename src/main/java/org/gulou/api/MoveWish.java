package org.gulou.api;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is sent with a move.
 *
 * @param given what it asks, by key
 * @param comments what is said of single things to be corrected, by their paths
 * @param form the answers to the official's form: groups as objects, rows as arrays of objects
 */
record MoveWish(
        Optional<Map<String, JsonNode>> given, Optional<Map<String, String>> comments, Optional<JsonNode> form) {
    /** For a move that asks nothing. */
    static final MoveWish NOTHING = new MoveWish(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is absent or null is nothing sent. */
    MoveWish {
        form = form.filter(sent -> !sent.isNull() && !sent.isMissingNode());
    }

    Optional<JsonNode> given(String key) {
        return given.map(all -> all.get(key));
    }
}
