package org.gulou.cases;

import java.util.List;

/**
 * A part of many cases, told by the figure of one of them (the nearest rank): the least within which so many of them are. What
 * is worked out here and what the database works out is the same.
 */
public enum Share {
    HALF(50),
    NINE_TENTHS(90);

    private static final int ALL = 100;

    private final int percent;

    Share(int percent) {
        this.percent = percent;
    }

    /**
     * The figure of the one that it is told by.
     *
     * @param sorted the figures of all, the least first; at least one
     */
    public <T> T of(List<T> sorted) {
        int rank = Math.ceilDiv(sorted.size() * percent, ALL);
        return sorted.get(rank - 1);
    }

    /**
     * As an aggregate in SQL, of each group of rows.
     *
     * @param figure an expression; rows in which it is null do not count
     */
    public String sql(String figure) {
        return "percentile_disc(0." + percent + ") within group (order by " + figure + ")";
    }
}
