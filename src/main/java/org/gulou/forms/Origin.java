package org.gulou.forms;

import java.util.List;

/**
 * Where an answer came from, if not from the person's own hand; true as long as the answer is still this one.
 *
 * @param source as rules read it: {@code default} or {@code earlier} (asked before, and used again with consent)
 * @param values the answer as it came
 * @param detail for people: the day on which it was given before; the empty text otherwise
 */
public record Origin(String source, List<String> values, String detail) {
    static final String DEFAULT = "default";

    public Origin {
        values = List.copyOf(values);
    }

    /** An answer given in an earlier application, on that day. */
    public static Origin earlier(List<String> values, String day) {
        return new Origin("earlier", values, day);
    }
}
