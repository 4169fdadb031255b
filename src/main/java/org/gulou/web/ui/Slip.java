package org.gulou.web.ui;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to put right, as the summary on top of a page lists it.
 *
 * @param field the id of the control to go to
 * @param words what to do
 */
public record Slip(String field, String words) {
    /** The one of a field, where something is wrong with it. */
    public static Stream<Slip> of(String field, String words) {
        return words.isEmpty() ? Stream.empty() : Stream.of(new Slip(field, words));
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public static String at(String field, List<Slip> slips) {
        return slips.stream()
                .filter(slip -> slip.field().equals(field))
                .map(Slip::words)
                .findFirst()
                .orElse("");
    }
}
