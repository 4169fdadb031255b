package org.gulou.language;

import java.util.Collection;
import java.util.Comparator;

/** What was probably meant. */
final class Suggestion {
    private static final int LONGEST = 60;

    private Suggestion() {}

    /** "Did you mean 'x'?" for the closest of {@code known}, or the empty text where none is close. */
    static String among(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return "";
        }
        int tolerance = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= tolerance)
                .filter(name -> distance(written, name) <= tolerance)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "Did you mean '" + name + "'?")
                .orElse("");
    }

    /** Letters to insert, drop, change or swap with their neighbour; case counts nothing. */
    private static int distance(String one, String two) {
        String a = one.toLowerCase(java.util.Locale.ROOT);
        String b = two.toLowerCase(java.util.Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
