package org.gulou.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gulou.kernel.Actor;

/**
 * What people tried out last, each seen by whoever did so alone. It is kept in the memory of this node until it is forgotten
 * or has to make room for something newer: then the files are sent again.
 */
public final class TriedOut<T> {
    private static final int MOST = 4;

    private record One<T>(String by, T what) {}

    private final Map<String, One<T>> last = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, One<T>> eldest) {
            return size() > MOST;
        }
    };

    /** Remembers it; returns the id by which it is found. */
    public synchronized String keep(Actor by, T what) {
        String id = UUID.randomUUID().toString();
        last.put(id, new One<>(by.id(), what));
        return id;
    }

    /** What this person tried out; empty for everybody else, and where it is forgotten. */
    public synchronized Optional<T> find(Actor by, String id) {
        return Optional.ofNullable(last.get(id))
                .filter(one -> one.by().equals(by.id()))
                .map(One::what);
    }

    public synchronized void forget(String id) {
        last.remove(id);
    }
}
