package org.gulou.language;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a record, in their order: looking through a few names is faster than hashing them. */
final class FieldMap extends AbstractMap<String, Value> implements Extent.Known {
    private static final int SMALL = 8;

    private final String[] names;
    private final Value[] values;
    private final Extent extent;
    /** Where each of many names stands; empty where they are few. */
    private final Map<String, Integer> places;

    private FieldMap(Map<String, Value> fields) {
        names = fields.keySet().toArray(String[]::new);
        values = fields.values().toArray(Value[]::new);
        extent = Extent.around(values);
        places = names.length <= SMALL ? Map.of() : HashMap.newHashMap(names.length);
        for (int i = SMALL; i < names.length; i++) {
            places.put(names[i], i);
        }
    }

    /** An unmodifiable copy. */
    static Map<String, Value> copy(Map<String, Value> fields) {
        return fields instanceof FieldMap || fields instanceof LiveFields ? fields : new FieldMap(fields);
    }

    /** The field, or null: without a call to {@link Map#get} that the compiler cannot see through. */
    static @Nullable Value of(Map<String, Value> fields, String name) {
        return fields instanceof FieldMap small ? small.find(name) : fields.get(name);
    }

    @SuppressWarnings("ReferenceEquality") // most names are one object wherever they are written, and found by that
    private @Nullable Value find(Object name) {
        for (int i = 0; i < names.length && i < SMALL; i++) {
            if (names[i] == name) {
                return values[i];
            }
        }
        for (int i = 0; i < names.length && i < SMALL; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        Integer place = names.length <= SMALL ? null : places.get(name);
        return place == null ? null : values[place];
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

    @Override
    public Extent extent() {
        return extent;
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
