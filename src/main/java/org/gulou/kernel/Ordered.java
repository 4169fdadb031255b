package org.gulou.kernel;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable copy of a map that keeps its order; neither keys nor values are null. Compiled services hold hundreds
 * of them, most with an entry or two, so it takes little room for few entries, and a copy is not copied again.
 */
public final class Ordered<K, V> extends AbstractMap<K, V> {
    /** So many are looked through faster than they are hashed. */
    private static final int FEW = 8;

    private final List<Entry<K, V>> entries;
    /** The same by key; empty where they are few. */
    private final Map<K, V> index;

    private Ordered(Map<? extends K, ? extends V> map) {
        var copied = new ArrayList<Entry<K, V>>(map.size());
        map.forEach((key, value) -> copied.add(Map.entry(key, value)));
        entries = List.copyOf(copied);
        index = entries.size() <= FEW ? Map.of() : Map.copyOf(map);
    }

    @SuppressWarnings("unchecked") // nothing can be put into it
    public static <K, V> Map<K, V> copy(Map<? extends K, ? extends V> map) {
        return map.isEmpty() ? Map.of() : map instanceof Ordered<?, ?> ? (Map<K, V>) map : new Ordered<>(map);
    }

    /** The same for a set. */
    public static <E> Set<E> copy(Collection<? extends E> elements) {
        return elements.size() <= 1 ? Set.copyOf(elements) : Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        if (!index.isEmpty()) {
            return key == null ? null : index.get(key);
        }
        for (int at = 0; at < entries.size(); at++) { // an iterator for two entries costs more than they do
            if (entries.get(at).getKey().equals(key)) {
                return entries.get(at).getValue();
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
