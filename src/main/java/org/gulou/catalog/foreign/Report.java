package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * What came of reading a foreign catalogue.
 *
 * @param entries all that are known now, those of before that the source no longer has among them
 * @param problems by row, in the order of the file
 * @param broken whether the file could not be read to its end: nothing is taken then
 */
public record Report(List<Entry> entries, Count count, List<Problem> problems, boolean broken) {
    /**
     * Numbers of rows, and of entries.
     *
     * @param refused rows without key or title
     * @param gone entries that the source no longer has; they are kept
     */
    public record Count(int rows, int empty, int refused, int doubled, int added, int changed, int gone) {}

    /** The report in a few lines. */
    public List<Sentence> summary() {
        var lines = new ArrayList<Sentence>();
        if (broken) {
            lines.add(say("Nothing is imported: the file cannot be read to its end."));
            return lines;
        }
        lines.add(say(
                "{rows} rows: {empty} empty, {refused} without key or title, {doubled} doubled.",
                count.rows(),
                count.empty(),
                count.refused(),
                count.doubled()));
        int same = entries.size() - count.added() - count.changed() - count.gone();
        lines.add(say(
                "{added} entries are new, {changed} changed, {same} as before, {gone} no longer in the source (kept).",
                count.added(),
                count.changed(),
                same,
                count.gone()));
        long whole = entries.stream().filter(entry -> entry.gaps().isEmpty()).count();
        lines.add(say(
                "{imported} of {all} come in and cannot be published yet; they lack {gaps}.",
                entries.size() - whole,
                entries.size(),
                gaps()));
        return lines;
    }

    /** What is missing, and in how many entries. */
    private List<Sentence> gaps() {
        Map<String, Integer> lacking = new TreeMap<>();
        entries.forEach(entry -> entry.gaps().forEach(gap -> lacking.merge(gap, 1, Integer::sum)));
        return lacking.entrySet().stream()
                .map(gap -> say("{field} ({number})", FieldNames.of(gap.getKey()), gap.getValue()))
                .toList();
    }
}
