package org.gulou.catalog.foreign.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.foreign.xpath.Answers;

/** What expressions may call: the questions of the survey by their names, and in which repeats they stand. */
final class Known implements Answers {
    private final Map<String, Entry> entries = new HashMap<>();
    private final IdentityHashMap<Entry, List<Entry>> around = new IdentityHashMap<>();

    Known(List<Entry> top) {
        add(top, List.of());
    }

    private void add(List<Entry> some, List<Entry> outer) {
        for (Entry entry : some) {
            entries.putIfAbsent(entry.name(), entry);
            around.put(entry, outer);
            var within = new ArrayList<>(outer);
            within.add(entry);
            add(entry.inner(), within);
        }
    }

    /** The groups and repeats in which something stands, the outermost first. */
    List<Entry> around(Entry entry) {
        return around.getOrDefault(entry, List.of());
    }

    @Override
    public String calculation(String name) {
        return Optional.ofNullable(entries.get(name))
                .map(entry -> entry.line().said("calculation"))
                .orElse("");
    }

    @Override
    public String type(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::type).orElse("");
    }

    @Override
    public Optional<String> repeat(String name) {
        List<Entry> repeats = Optional.ofNullable(entries.get(name)).map(this::around).orElse(List.of()).stream()
                .filter(Entry::isRepeat)
                .toList();
        return repeats.size() == 1 ? Optional.of(repeats.getFirst().name()) : Optional.empty();
    }
}
