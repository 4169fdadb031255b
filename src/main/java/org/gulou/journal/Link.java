package org.gulou.journal;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Sha256;

/** An entry as a link of the chain: what its hash is taken of. */
record Link(Instant at, String actor, String action, String object, String payloadHash) {
    /** What the first link follows. */
    static final String START = "0".repeat(64);

    /**
     * The hash that binds this link to its place and to the link before. Each part is written with its length
     * (netstrings), so that no two links have the same text.
     */
    String hash(long position, String previous) {
        return Sha256.hex(
                Stream.of(Long.toString(position), previous, at.toString(), actor, action, object, payloadHash)
                        .map(part -> part.length() + ":" + part + ",")
                        .collect(Collectors.joining()));
    }
}
