package org.gulou.feedback;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a service was rated in the last twelve months.
 *
 * @param count how many ratings count
 * @param percent the share of each level in whole per cent
 */
public record Shares(long count, Map<Integer, Long> percent) {
    /** So many ratings hide who gave which. */
    static final int FLOOR = 20;

    static Shares of(Map<Integer, Long> byLevel) {
        long count = byLevel.values().stream().mapToLong(Long::longValue).sum();
        var percent = new TreeMap<Integer, Long>();
        for (int level = Rating.BEST; level <= Rating.WORST; level++) {
            percent.put(level, count == 0 ? 0 : Math.round(100.0 * byLevel.getOrDefault(level, 0L) / count));
        }
        return new Shares(count, percent);
    }

    /** Whether there are enough to be shown without telling on anybody. */
    boolean isShown() {
        return count >= FLOOR;
    }

    /** The share of the two best levels, in whole per cent. */
    public long satisfied() {
        return percent.getOrDefault(1, 0L) + percent.getOrDefault(2, 0L);
    }
}
