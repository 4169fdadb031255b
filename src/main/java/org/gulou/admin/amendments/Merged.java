package org.gulou.admin.amendments;

import java.util.ArrayList;
import java.util.List;

/**
 * What two people made of one text, put together line by line.
 *
 * @param clashes how often both changed the same lines otherwise; both are in the text then, between marks
 */
public record Merged(String text, int clashes) {
    private static final String MINE = "<<<<<<< ";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>> ";

    /**
     * Merges.
     *
     * @param base the text that both began with
     * @param hers what the marks call the other text
     */
    public static Merged of(String base, String mine, String myName, String theirs, String hers) {
        List<String> old = Lines.of(base);
        List<String> left = Lines.of(mine);
        List<String> right = Lines.of(theirs);
        int[] inLeft = Lines.matches(old, left);
        int[] inRight = Lines.matches(old, right);
        var merged = new ArrayList<String>();
        int clashes = 0;
        int o = 0;
        int l = 0;
        int r = 0;
        while (o < old.size() || l < left.size() || r < right.size()) {
            if (o < old.size() && inLeft[o] == l && inRight[o] == r) {
                merged.add(old.get(o));
                o++;
                l++;
                r++;
                continue;
            }
            int next = o;
            while (next < old.size() && (inLeft[next] < 0 || inRight[next] < 0)) {
                next++;
            }
            int leftEnd = next < old.size() ? inLeft[next] : left.size();
            int rightEnd = next < old.size() ? inRight[next] : right.size();
            List<String> was = old.subList(o, next);
            List<String> one = left.subList(l, leftEnd);
            List<String> other = right.subList(r, rightEnd);
            if (one.equals(other) || other.equals(was)) {
                merged.addAll(one);
            } else if (one.equals(was)) {
                merged.addAll(other);
            } else {
                clashes++;
                merged.add(MINE + myName);
                merged.addAll(one);
                merged.add(BETWEEN);
                merged.addAll(other);
                merged.add(THEIRS + hers);
            }
            o = next;
            l = leftEnd;
            r = rightEnd;
        }
        return new Merged(Lines.text(merged), clashes);
    }
}
