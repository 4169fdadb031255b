package org.gulou.cases;

import java.util.Map;
import java.util.SortedMap;

/**
 * The time within which so many of a hundred were done, by nearest rank: the shortest that one of them really took. Worked
 * out in one way wherever it is told, so that the public, an applicant and a lead never read two figures for the same cases;
 * in SQL by counting rows, because {@code percentile_disc} is not the same on all databases.
 */
public final class Within {
    private static final String RANK = "rank_within";
    private static final String OF = "ranked_within";

    private Within() {}

    /**
     * The same of times in memory.
     *
     * @param cases how many took each time, at least one in all
     */
    public static int of(SortedMap<Integer, Integer> cases, int percent) {
        long rank = Math.ceilDiv(all(cases) * percent, 100);
        long counted = 0;
        for (Map.Entry<Integer, Integer> each : cases.entrySet()) {
            counted += each.getValue();
            if (counted >= rank) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException(
                "Expected a percentage up to 100 of at least one case, got " + percent + " of " + cases);
    }

    /** How many cases these are. */
    public static long all(Map<Integer, Integer> cases) {
        return cases.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Columns for a subquery, from which {@link #sql} works it out for each {@code group}; what has no time does not count. */
    public static String numbered(String time, String group) {
        return "row_number() over (partition by " + group + " order by " + time + " nulls last) as " + RANK + ", count("
                + time + ") over (partition by " + group + ") as " + OF;
    }

    /** For a query that groups the rows of such a subquery; {@code time} is the name of the column there. */
    public static String sql(String time, int percent) {
        return "min(case when " + RANK + " * 100 >= " + OF + " * " + percent + " then " + time + " end)";
    }
}
