package org.gulou.catalog.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gulou.catalog.Guide;

/** What services have in common: the values of each facet, counted over any selection without looking at a guide. */
final class Traits {
    /** A value of a facet. */
    private record Value(Facet facet, String word) {}

    private static final Facet[] FACETS = Facet.values();

    private final List<Value> values = new ArrayList<>();
    private final List<int[]> ofService = new ArrayList<>();

    /**
     * Takes down the values of all that is listed.
     *
     * @param serviceOf for each entry the number of what it belongs to, counted from 0
     */
    Traits(List<Entry> entries, List<Integer> serviceOf) {
        var numbers = new HashMap<Value, Integer>();
        for (int at = 0; at < entries.size(); ) {
            Set<Value> its = new LinkedHashSet<>();
            int service = serviceOf.get(at);
            for (; at < entries.size() && serviceOf.get(at) == service; at++) {
                its.addAll(values(entries.get(at).guide()));
            }
            ofService.add(its.stream()
                    .mapToInt(value -> numbers.computeIfAbsent(value, this::added))
                    .toArray());
        }
    }

    private int added(Value value) {
        values.add(value);
        return values.size() - 1;
    }

    private static List<Value> values(Guide guide) {
        var all = new ArrayList<Value>();
        for (Facet facet : FACETS) {
            facet.of(guide).forEach(word -> all.add(new Value(facet, word)));
        }
        return all;
    }

    /** A running count over services, given one by one. */
    final class Count {
        private final Map<Facet, String> chosen;
        private final int[] counts = new int[values.size()];

        Count(Map<Facet, String> chosen) {
            this.chosen = chosen;
        }

        /** Counts a service; whether it has every value that was chosen. */
        boolean add(int service) {
            int[] its = ofService.get(service);
            int missed = 0;
            Facet only = null;
            for (Map.Entry<Facet, String> wanted : chosen.entrySet()) {
                if (!has(its, wanted.getKey(), wanted.getValue())) {
                    missed++;
                    only = wanted.getKey();
                }
            }
            if (missed <= 1) {
                for (int value : its) {
                    if (only == null || values.get(value).facet() == only) {
                        counts[value]++;
                    }
                }
            }
            return missed == 0;
        }

        private boolean has(int[] its, Facet facet, String word) {
            for (int value : its) {
                Value one = values.get(value);
                if (one.facet() == facet && one.word().equals(word)) {
                    return true;
                }
            }
            return false;
        }

        /** The counts so far, without values that nothing has. */
        Map<Facet, Map<String, Integer>> counts() {
            var all = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    all.computeIfAbsent(values.get(value).facet(), facet -> new TreeMap<>())
                            .put(values.get(value).word(), counts[value]);
                }
            }
            return all;
        }
    }
}
