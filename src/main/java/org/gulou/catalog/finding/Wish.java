package org.gulou.catalog.finding;

import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.DivisionCode;

/**
 * What somebody looks for.
 *
 * @param words as typed
 * @param place where she lives, if known: what is offered there comes first
 * @param onlyThere leaves out what is not offered at the place
 * @param chosen by which facets the list is narrowed, one value each
 * @param use how often each service is applied for, as its share of all applications
 */
public record Wish(
        String words,
        Optional<DivisionCode> place,
        boolean onlyThere,
        Map<Facet, String> chosen,
        Map<String, Double> use) {
    public Wish {
        chosen = Map.copyOf(chosen);
    }

    /** Anything that fits {@code words}, wherever. */
    public static Wish of(String words) {
        return new Wish(words, Optional.empty(), false, Map.of(), Map.of());
    }
}
