package org.gulou.language;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a small record, in their order: looking through a few names is faster than hashing them. */
final class FieldMap extends AbstractMap<String, Value> {
    private static final int SMALL = 8;

    private final String[] names;
    private final Value[] values;

    private FieldMap(Map<String, Value> fields) {
        names = fields.keySet().toArray(String[]::new);
        values = fields.values().toArray(Value[]::new);
    }

    /** An unmodifiable copy. */
    static Map<String, Value> copy(Map<String, Value> fields) {
        if (fields instanceof FieldMap || fields instanceof LiveFields) {
            return fields;
        }
        return fields.size() <= SMALL ? new FieldMap(fields) : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The field, or null: without a call to {@link Map#get} that the compiler cannot see through. */
    static @Nullable Value of(Map<String, Value> fields, String name) {
        return fields instanceof FieldMap small ? small.find(name) : fields.get(name);
    }

    private @Nullable Value find(Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public @Nullable Value get(@Nullable Object name) {
        return name == null ? null : find(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Value>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    private Iterator<Entry<String, Value>> entries() {
        return new Iterator<>() {
            private int next = 0;

            @Override
            public boolean hasNext() {
                return next < names.length;
            }

            @Override
            public Entry<String, Value> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Map.entry(names[next], values[next++]);
            }
        };
    }
}
