package org.gulou.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gulou.forms.Answers;

/**
 * What one window sends, laid over what another may have stored since this one was opened. An answer that only one of
 * them changed is taken from it; where both did, the stored one stays until the person has chosen.
 *
 * @param clashes answers that both windows changed, each to something else
 * @param lost paths that were filled in here in a row that the other window removed
 */
public record TwoWindows(Answers answers, List<Clash> clashes, List<String> lost) {
    /** An answer that both changed. */
    public record Clash(String path, List<String> here, List<String> stored) {}

    /** Stands for the stored answer in a window, which sends it back: no secret, only a reminder. */
    public static String mark(String path, List<String> values) {
        return path + " " + Integer.toHexString(values.hashCode());
    }

    /**
     * Lays one over the other.
     *
     * @param stored before this window's form was taken in
     * @param typed after it
     * @param seen the {@link #mark marks} of what the window showed when it was opened
     * @param posted the paths that the window asked
     */
    public static TwoWindows of(Answers stored, Answers typed, List<String> seen, List<String> posted) {
        Map<String, List<String>> raw = new LinkedHashMap<>(typed.raw());
        var settled = new LinkedHashSet<>(typed.settled());
        var clashes = new ArrayList<Clash>();
        for (String mark : seen) {
            String path = mark.substring(0, Math.max(0, mark.indexOf(' ')));
            List<String> there = stored.at(path);
            List<String> here = typed.at(path);
            if (mark(path, there).equals(mark) || there.equals(here)) {
                continue;
            }
            put(raw, path, there);
            if (!mark(path, here).equals(mark)) {
                clashes.add(new Clash(path, here, there));
                settled.remove(path);
            }
        }
        return new TwoWindows(
                new Answers(
                        raw,
                        typed.rows(),
                        settled,
                        typed.papers(),
                        typed.uploads(),
                        typed.origins(),
                        typed.reasons(),
                        typed.consented()),
                clashes,
                posted.stream().filter(path -> gone(path, stored)).distinct().toList());
    }

    private static void put(Map<String, List<String>> raw, String path, List<String> values) {
        if (values.isEmpty()) {
            raw.remove(path);
        } else {
            raw.put(path, values);
        }
    }

    /** Whether the path lies in a row that is not there any more. */
    private static boolean gone(String path, Answers stored) {
        return stored.rows().entrySet().stream()
                .filter(group -> path.startsWith(group.getKey() + "."))
                .anyMatch(group -> {
                    String inside = path.substring(group.getKey().length() + 1);
                    int end = inside.indexOf('.');
                    return end > 0 && !group.getValue().contains(inside.substring(0, end));
                });
    }

    public boolean agree() {
        return clashes.isEmpty() && lost.isEmpty();
    }
}
