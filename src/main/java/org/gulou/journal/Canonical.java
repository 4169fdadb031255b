package org.gulou.journal;

import java.util.Map;
import org.gulou.kernel.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON text of a payload: keys in order, no blanks, so that equal payloads have equal hashes. */
final class Canonical {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Where nothing was said. */
    static final String NOTHING = "{}";

    static final String NOTHING_HASH = Sha256.hex(NOTHING);

    private Canonical() {}

    static String json(Map<String, ?> payload) {
        return MAPPER.writeValueAsString(payload);
    }
}
