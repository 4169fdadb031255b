package org.gulou.admin.amendments;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts beside each other, with a few lines around each change.
 *
 * @param added how many lines are new
 * @param removed how many lines are gone
 */
public record SideBySide(List<Row> rows, int added, int removed) {
    private static final int AROUND = 3;

    /** What a row tells. */
    public enum How {
        SAME,
        CHANGED,
        ADDED,
        REMOVED,
        /** So many equal lines are left out here. */
        GAP
    }

    /**
     * A line on both sides.
     *
     * @param before its number in the old text; 0 where it is not there
     * @param after its number in the new text; 0 where it is not there
     */
    public record Row(How how, int before, String old, int after, String now) {}

    public SideBySide {
        rows = List.copyOf(rows);
    }

    public static SideBySide of(String old, String now) {
        List<String> before = Lines.of(old);
        List<String> after = Lines.of(now);
        int[] matches = Lines.matches(before, after);
        var all = new ArrayList<Row>();
        int j = 0;
        int i = 0;
        while (i < before.size() || j < after.size()) {
            int from = i;
            while (i < before.size() && matches[i] < 0) {
                i++;
            }
            int until = i < before.size() ? matches[i] : after.size();
            pair(all, before, from, i, after, j, until);
            j = until;
            if (i < before.size()) {
                all.add(new Row(How.SAME, i + 1, before.get(i), j + 1, after.get(j)));
                i++;
                j++;
            }
        }
        return new SideBySide(
                folded(all),
                (int) all.stream()
                        .filter(row -> row.after() > 0 && row.how() != How.SAME)
                        .count(),
                (int) all.stream()
                        .filter(row -> row.before() > 0 && row.how() != How.SAME)
                        .count());
    }

    private static void pair(
            List<Row> all, List<String> before, int from, int to, List<String> after, int start, int end) {
        for (int step = 0; from + step < to || start + step < end; step++) {
            boolean old = from + step < to;
            boolean now = start + step < end;
            all.add(new Row(
                    old && now ? How.CHANGED : old ? How.REMOVED : How.ADDED,
                    old ? from + step + 1 : 0,
                    old ? before.get(from + step) : "",
                    now ? start + step + 1 : 0,
                    now ? after.get(start + step) : ""));
        }
    }

    private static List<Row> folded(List<Row> all) {
        var rows = new ArrayList<Row>();
        int left = 0;
        for (int i = 0; i < all.size(); i++) {
            if (near(all, i)) {
                gap(rows, left);
                left = 0;
                rows.add(all.get(i));
            } else {
                left++;
            }
        }
        gap(rows, left);
        return rows;
    }

    private static void gap(List<Row> rows, int lines) {
        if (lines > 0) {
            rows.add(new Row(How.GAP, lines, "", lines, ""));
        }
    }

    private static boolean near(List<Row> all, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(all.size() - 1, at + AROUND); i++) {
            if (all.get(i).how() != How.SAME) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return added == 0 && removed == 0;
    }
}
