package org.gulou.documents;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a long paper: a heading with a table below it.
 *
 * @param inside whether it belongs to the chapter before it
 * @param heads of the columns, printed again on each page; none where the first cell of each row says what stands in the second
 * @param rows each with a cell for each column; a value of several lines is printed on several
 */
public record Chapter(String heading, boolean inside, List<String> heads, List<List<String>> rows) {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 48;
    private static final int FIRST_WIDE = 0x2E80;

    public Chapter {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * How wide each column is, in hundredths of the page: by its longest line, so that a column of days stays readable beside
     * one of long texts.
     */
    List<Integer> widths() {
        List<Integer> lengths = IntStream.range(0, heads.size())
                .map(column -> Stream.concat(
                                Stream.of(heads.get(column)), rows.stream().map(row -> row.get(column)))
                        .flatMap(String::lines)
                        .mapToInt(Chapter::length)
                        .max()
                        .orElse(SHORTEST))
                .map(length -> Math.clamp(length, SHORTEST, LONGEST))
                .boxed()
                .toList();
        int all = lengths.stream().mapToInt(Integer::intValue).sum();
        return lengths.stream().map(length -> length * 100 / all).toList();
    }

    /** Chinese characters are as wide as two letters. */
    private static int length(String line) {
        return line.codePoints().map(point -> point < FIRST_WIDE ? 1 : 2).sum();
    }
}
