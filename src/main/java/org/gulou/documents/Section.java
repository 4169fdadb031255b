package org.gulou.documents;

import java.util.List;

/** A part of a receipt: a heading, and what was answered under it. */
public record Section(String heading, List<Row> rows) {
    /** One answer; a value of several lines is printed on several. */
    public record Row(String label, String value) {}

    public Section {
        rows = List.copyOf(rows);
    }
}
