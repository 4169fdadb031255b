package org.gulou.forms.kind;

import java.util.List;
import java.util.Set;

/**
 * Which files are taken.
 *
 * @param min how many at least
 * @param max how many at most
 * @param types endings such as {@code pdf}
 * @param maxSize of one file, in bytes
 * @param reads what is read of a photo
 */
public record FileLimits(int min, int max, List<String> types, long maxSize, Set<Reads> reads) {
    public static final FileLimits USUAL = new FileLimits(1, 1, List.of("pdf", "jpg", "png"), 8_000_000, Set.of());

    /** What a camera writes into a photo. */
    public enum Reads {
        TIME,
        PLACE
    }

    public FileLimits {
        types = List.copyOf(types);
        reads = Set.copyOf(reads);
    }
}
