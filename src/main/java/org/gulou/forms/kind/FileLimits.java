package org.gulou.forms.kind;

import java.util.List;

/**
 * Which files are taken.
 *
 * @param min how many at least
 * @param max how many at most
 * @param types endings such as {@code pdf}
 * @param maxSize of one file, in bytes
 */
public record FileLimits(int min, int max, List<String> types, long maxSize) {
    public static final FileLimits USUAL = new FileLimits(1, 1, List.of("pdf", "jpg", "png"), 8_000_000);

    public FileLimits {
        types = List.copyOf(types);
    }
}
