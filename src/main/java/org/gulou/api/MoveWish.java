package org.gulou.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.gulou.api.Refused.As;
import org.gulou.kernel.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is sent with a move.
 *
 * @param given what it asks, by key
 * @param form the answers to the official's form: groups as objects, rows as arrays of objects
 */
record MoveWish(Optional<Map<String, JsonNode>> given, Optional<JsonNode> form) {
    /** More than any form of an official holds. */
    private static final int MOST_BYTES = 1 << 20;

    private static final MoveWish NOTHING = new MoveWish(Optional.empty(), Optional.empty());

    /** What is absent or null is nothing sent. */
    MoveWish {
        form = form.filter(sent -> !sent.isNull() && !sent.isMissingNode());
    }

    /**
     * Reads what was sent; a move that asks nothing needs no body.
     *
     * @throws Refused if it is not JSON of this shape, or too large
     */
    static MoveWish read(InputStream body) throws IOException {
        byte[] sent = body.readNBytes(MOST_BYTES + 1);
        if (sent.length > MOST_BYTES) {
            throw new Refused(As.TOO_LARGE, Refused.words("api.large", MOST_BYTES));
        }
        try {
            return sent.length == 0
                    ? NOTHING
                    : Optional.ofNullable(JsonBodies.MAPPER.readValue(sent, MoveWish.class))
                            .orElse(NOTHING);
        } catch (JacksonException malformed) {
            throw new Refused(As.MALFORMED, words(malformed));
        }
    }

    private static LocalizedText words(JacksonException malformed) {
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            return Refused.words("api.member", unknown.getPropertyName());
        }
        return Optional.ofNullable(malformed.getLocation())
                .map(at -> Refused.words("api.json", at.getLineNr(), at.getColumnNr()))
                .orElseGet(() -> Refused.words("api.json", 1, 1));
    }

    Optional<JsonNode> given(String key) {
        return given.map(all -> all.get(key));
    }
}
