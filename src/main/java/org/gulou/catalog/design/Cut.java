package org.gulou.catalog.design;

import java.util.Comparator;
import java.util.List;

/** One part of a text that gives way to something else; nothing gives way where it is empty. */
record Cut(int start, int end, String with) {
    /** The text after all cuts, which do not overlap; line breaks in what comes in are those of its first line. */
    static String all(String text, List<Cut> cuts) {
        int first = text.indexOf('\n');
        boolean returns = first > 0 && text.charAt(first - 1) == '\r';
        var changed = new StringBuilder(text);
        cuts.stream()
                .sorted(Comparator.comparingInt(Cut::start)
                        .thenComparingInt(Cut::end)
                        .reversed())
                .forEach(cut ->
                        changed.replace(cut.start, cut.end, returns ? cut.with.replaceAll("\r?\n", "\r\n") : cut.with));
        return changed.toString();
    }

    /**
     * What is written over one or more lines instead of something that may have a comment behind it, which stays in its line.
     *
     * @param end where the other one ends
     * @param written begins with a line break where it does not fit into the line
     */
    static List<Cut> keepingComment(String text, int start, int end, String written) {
        int first = written.indexOf('\n');
        if (text.charAt(start) == '|' || text.charAt(start) == '>') {
            return List.of(new Cut(start, end, withHeader(text.substring(start, Span.lineEnd(text, start)), written)));
        }
        int behind = Span.lineEnd(text, end);
        return first < 0
                ? List.of(new Cut(start, end, written))
                : List.of(
                        new Cut(start, end, written.substring(0, first)),
                        new Cut(behind, behind, written.substring(first)));
    }

    /** The comment of a text over several lines stands behind the mark that begins it. */
    private static String withHeader(String header, String written) {
        int hash = header.indexOf(" #");
        String comment = hash < 0 ? "" : header.substring(hash);
        int first = written.indexOf('\n') < 0 ? written.length() : written.indexOf('\n');
        return written.substring(0, first) + comment + written.substring(first);
    }
}
