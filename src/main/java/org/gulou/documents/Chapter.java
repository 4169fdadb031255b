package org.gulou.documents;

import java.util.List;

/**
 * A part of a long paper: a heading with a table below it.
 *
 * @param inside whether it belongs to the chapter before it
 * @param heads of the columns, printed again on each page; none where the first cell of each row says what stands in the second
 * @param rows each with a cell for each column; a value of several lines is printed on several
 */
public record Chapter(String heading, boolean inside, List<String> heads, List<List<String>> rows) {
    public Chapter {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
