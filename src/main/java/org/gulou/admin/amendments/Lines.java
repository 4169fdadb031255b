package org.gulou.admin.amendments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the lines of two texts correspond: a longest common sequence, with what begins and ends alike taken off first. */
final class Lines {
    /** Above so many cells of the table, the middle counts as changed from end to end. */
    private static final int MOST_CELLS = 9_000_000;

    private Lines() {}

    /** A text as its lines; a text that ends with a line break has no further, empty line. */
    static List<String> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.asList((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    /** For each line of {@code old} its place in {@code now}; -1 where it is not there any more. */
    static int[] matches(List<String> old, List<String> now) {
        var matches = new int[old.size()];
        Arrays.fill(matches, -1);
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            matches[start] = start;
            start++;
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            matches[--oldEnd] = --nowEnd;
        }
        if ((long) (oldEnd - start) * (nowEnd - start) <= MOST_CELLS) {
            middle(old.subList(start, oldEnd), now.subList(start, nowEnd), matches, start);
        }
        return matches;
    }

    private static void middle(List<String> old, List<String> now, int[] matches, int start) {
        var longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                matches[start + i++] = start + j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** The text of these lines, each ended. */
    static String text(List<String> lines) {
        var text = new StringBuilder();
        new ArrayList<>(lines).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
