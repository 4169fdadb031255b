package org.gulou.web;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pages of refused forms that wait in a session, by name, the oldest first. Those of all sessions have so much room and no
 * more, so that whoever sends wrong forms in a loop, each with a session of its own, does not fill the memory.
 */
record RefusedPages(LinkedHashMap<String, RefusedPage> byName) implements HttpSessionBindingListener, Serializable {
    static final RefusedPages NONE = new RefusedPages(new LinkedHashMap<>());

    /** So many windows can be gone back to. */
    private static final int MOST = 8;

    /** Bytes in all sessions of this node. */
    static final long ROOM = 32_000_000;

    private static final AtomicLong TAKEN = new AtomicLong();

    /** With one more, in place of the oldest where they are many; empty while there is no room for it. */
    Optional<RefusedPages> with(String name, RefusedPage page) {
        var more = new LinkedHashMap<>(byName);
        more.putLast(name, page);
        while (more.size() > MOST) {
            more.pollFirstEntry();
        }
        var kept = new RefusedPages(more);
        return TAKEN.get() - size() + kept.size() > ROOM ? Optional.empty() : Optional.of(kept);
    }

    private long size() {
        return byName.values().stream()
                .mapToLong(page -> page.packed().length())
                .sum();
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        TAKEN.addAndGet(size());
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        TAKEN.addAndGet(-size());
    }
}
