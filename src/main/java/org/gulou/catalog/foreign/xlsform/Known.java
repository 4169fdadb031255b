package org.gulou.catalog.foreign.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What expressions may call: the questions of the survey by their names, and in which repeats they stand. */
final class Known {
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, List<String>> repeats = new HashMap<>();

    Known(List<Entry> top) {
        add(top, List.of());
    }

    private void add(List<Entry> some, List<String> around) {
        for (Entry entry : some) {
            entries.putIfAbsent(entry.name(), entry);
            repeats.putIfAbsent(entry.name(), around);
            var within = new ArrayList<>(around);
            if (entry.isRepeat()) {
                within.add(entry.name());
            }
            add(entry.inner(), within);
        }
    }

    /** The type of what is called so; nothing where nothing is. */
    String type(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::type).orElse("");
    }

    /** The repeat in whose rows something stands; empty where it stands in none, or in one within another. */
    Optional<String> repeat(String name) {
        List<String> around = repeats.getOrDefault(name, List.of());
        return around.size() == 1 ? Optional.of(around.getFirst()) : Optional.empty();
    }
}
