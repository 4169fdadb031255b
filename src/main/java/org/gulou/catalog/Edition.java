package org.gulou.catalog;

import java.time.Instant;

/**
 * Which state of the catalogue is live. Two nodes that offer the same have equal ones.
 *
 * @param mark a digest of what is published
 * @param at when anything of it was published last
 */
public record Edition(String mark, Instant at) {
    /** Before anything was published. */
    static final Edition NONE = new Edition("none", Instant.EPOCH);
}
