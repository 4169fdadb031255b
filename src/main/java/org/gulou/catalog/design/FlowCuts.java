package org.gulou.catalog.design;

import java.util.List;

/** Where a text is cut so that something is taken out between braces or brackets. */
final class FlowCuts {
    private FlowCuts() {}

    /** Takes out what is not the last: with its comma, and with what is between it and the next where they share a line. */
    static List<Cut> before(String text, int start, int end, int next) {
        if (text.substring(end, next).indexOf('\n') < 0) {
            return List.of(new Cut(start, next, ""));
        }
        int comma = comma(text, end);
        return List.of(new Cut(start, end, ""), new Cut(comma, comma + 1, ""));
    }

    /** Takes out the last with the comma behind the one before it, whose comment stays. */
    static List<Cut> last(String text, int previous, int start, int end) {
        if (text.substring(previous, start).indexOf('\n') < 0) {
            return List.of(new Cut(previous, end, ""));
        }
        int comma = comma(text, previous);
        return List.of(new Cut(comma, comma + 1, ""), new Cut(start, end, ""));
    }

    /** The comma that follows, behind comments if need be. */
    private static int comma(String text, int from) {
        int place = from;
        while (text.charAt(place) != ',') {
            place = text.charAt(place) == '#' ? Span.lineEnd(text, place) : place + 1;
        }
        return place;
    }
}
