package org.gulou.language;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a record that is worked out only where it is read: a rule that reads one field pays for one. */
final class LiveFields extends AbstractMap<String, Value> implements Extent.Known {
    private final Set<String> names;
    private final Function<String, Value> value;

    LiveFields(Set<String> names, Function<String, Value> value) {
        this.names = names;
        this.value = value;
    }

    @Override
    public @Nullable Value get(@Nullable Object name) {
        return name instanceof String field && names.contains(field) ? value.apply(field) : null;
    }

    /** What stands in the fields is not worked out for this: each counts for one. */
    @Override
    public Extent extent() {
        return new Extent(1 + names.size(), 1);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return names.contains(name);
    }

    @Override
    public Set<String> keySet() {
        return names;
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Value>> iterator() {
                return names.stream()
                        .map(name -> Map.entry(name, value.apply(name)))
                        .iterator();
            }

            @Override
            public int size() {
                return names.size();
            }
        };
    }
}
