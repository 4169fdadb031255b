package org.gulou.catalog.finding;

import java.util.List;
import java.util.regex.Pattern;

/** What officials make of long titles: a few of the characters, in their order, as 临救 for 临时救助. */
final class ShortForms {
    private static final Pattern FEW = Pattern.compile("\\p{IsHan}{2,6}");

    private final List<String> titles;

    ShortForms(List<Entry> entries) {
        titles = entries.stream().map(entry -> entry.guide().title().in("zh")).toList();
    }

    /** How well each entry fits: the more, the more of its title is said; 0 where a character is not in its place. */
    float[] fit(String said) {
        var fit = new float[titles.size()];
        if (FEW.matcher(said).matches()) {
            for (int entry = 0; entry < fit.length; entry++) {
                String title = titles.get(entry);
                fit[entry] = shortens(said, title) ? (float) said.length() / title.length() : 0;
            }
        }
        return fit;
    }

    /** A short form begins where its title does. */
    private static boolean shortens(String said, String title) {
        int at = 0;
        for (int next = 0; next < said.length(); next++) {
            at = title.indexOf(said.charAt(next), at) + 1;
            if (at == 0 || (next == 0 && at > 1)) {
                return false;
            }
        }
        return true;
    }
}
