package org.gulou.kernel;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable copy of a map that keeps its order; neither keys nor values are null. Compiled services hold hundreds
 * of them, most with an entry or two, so it takes little room for few entries, and a copy is not copied again.
 */
public final class Ordered<K, V> extends AbstractMap<K, V> {
    /** So many are looked through faster than they are hashed. */
    private static final int FEW = 8;

    private final Entry<K, V>[] entries;
    /** The same by key; empty where they are few. */
    private final Map<K, V> index;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
    private Ordered(Map<? extends K, ? extends V> map) {
        entries = new Entry[map.size()];
        int at = 0;
        for (Entry<? extends K, ? extends V> entry : map.entrySet()) {
            entries[at++] = Map.entry(entry.getKey(), entry.getValue());
        }
        index = entries.length <= FEW ? Map.of() : Map.copyOf(map);
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
        for (Entry<K, V> entry : entries) {
            if (entry.getKey().equals(key)) {
                return entry.getValue();
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
        return entries.length;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (Entry<K, V> entry : entries) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return Arrays.asList(entries).iterator();
            }

            @Override
            public int size() {
                return entries.length;
            }
        };
    }
}
