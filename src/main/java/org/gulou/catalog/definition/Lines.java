package org.gulou.catalog.definition;

import java.util.ArrayList;
import java.util.List;
import org.gulou.kernel.Place.Break;

/** The lines of a file, to find where a text that is written over several of them goes on. */
record Lines(List<String> lines) {
    static Lines of(String text) {
        return new Lines(text.lines().toList());
    }

    /**
     * The lines of a scalar.
     *
     * @param value as it was read: folded, or line by line
     * @param first the index of the line on which it begins, or on which its {@code |} or {@code >} stands
     * @param column the index of its first character there
     * @param last the index of the line on which it ends
     * @param block whether it begins on the line after the first
     */
    List<Break> breaks(String value, int first, int column, int last, boolean block) {
        var breaks = new ArrayList<Break>();
        int from = 0;
        for (int at = block ? first + 1 : first; at <= last && at < lines.size(); at++) {
            String line = lines.get(at);
            int indent = at == first
                    ? Math.min(column, line.length())
                    : line.length() - line.stripLeading().length();
            String written = line.substring(indent).stripTrailing();
            String content = at == last && !block ? written.replaceFirst("[\"']$", "") : written;
            int found = content.isEmpty() ? -1 : value.indexOf(content, from);
            if (found >= 0) {
                breaks.add(new Break(found, at + 1, indent + 1));
                from = found + content.length();
            }
        }
        return breaks;
    }
}
