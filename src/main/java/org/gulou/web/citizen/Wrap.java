package org.gulou.web.citizen;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks words into lines where a picture cannot: by the width of letters, measured in heights of the type. */
final class Wrap {
    private static final double NARROW = 0.56;
    private static final double WIDE = 1.02;

    private Wrap() {}

    /** The lines of {@code text}, none wider than {@code width} unless it is one long word. */
    static List<String> lines(String text, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = text.substring(from, to);
            if (!line.isEmpty() && width(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
            from = to;
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> letter < 0x2000 ? NARROW : WIDE)
                .sum();
    }
}
