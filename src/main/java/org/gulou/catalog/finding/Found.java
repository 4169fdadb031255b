package org.gulou.catalog.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;

/**
 * What was found.
 *
 * @param entries one for each service, the best first
 * @param counts how many services each value of a facet would leave, had no other value of that facet been chosen
 * @param place the place that the words name, or that was given
 * @param there how many of the services are offered at the place
 * @param elsewhere where the thing that is looked for is settled, if no service is called by it
 * @param doubtful whether even the best is called by none of the words: they only stand in what is said about it
 */
public record Found(
        List<Entry> entries,
        Map<Facet, Map<String, Integer>> counts,
        Optional<DivisionCode> place,
        int there,
        Optional<LocalizedText> elsewhere,
        boolean doubtful) {
    public Found {
        entries = List.copyOf(entries);
        counts = Map.copyOf(counts);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
