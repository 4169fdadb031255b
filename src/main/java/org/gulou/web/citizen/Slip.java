package org.gulou.web.citizen;

import java.util.List;

/**
 * Something to put right, as the summary on top of a page lists it.
 *
 * @param field the id of the control to go to
 * @param words what to do
 */
public record Slip(String field, String words) {
    /** What is wrong with a field; the empty text if nothing is. */
    static String at(String field, List<Slip> slips) {
        return slips.stream()
                .filter(slip -> slip.field().equals(field))
                .map(Slip::words)
                .findFirst()
                .orElse("");
    }
}
