package org.gulou.web.desk;

import java.util.List;

/**
 * A table of the board, as the page shows it and as a file holds it.
 *
 * @param heads of its columns, that of the names first
 * @param bare whether its rows have no bars, because a chart is drawn from them
 */
public record BoardTable(String id, String title, List<String> heads, boolean bare, List<BoardRow> rows) {
    public String first() {
        return heads.getFirst();
    }

    public List<String> figures() {
        return heads.subList(1, heads.size());
    }
}
