package org.gulou.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What each visitor sent last; whatever else she sends in between makes the same a new press. */
final class Presses {
    private final Map<String, Press> last = new ConcurrentHashMap<>();
    private final AtomicLong swept;

    Presses(long now) {
        swept = new AtomicLong(now);
    }

    /** {@code fresh}, or the press before it if that was the same one. */
    Press of(String sender, Press fresh, String sent, long now) {
        sweep(now);
        return last.compute(sender, (who, before) -> before != null && before.isAlso(sent, now) ? before : fresh);
    }

    private void sweep(long now) {
        long before = swept.get();
        if (now - before > Press.MOMENTS.toNanos() && swept.compareAndSet(before, now)) {
            last.values().removeIf(press -> press.isOver(now));
        }
    }

    int count() {
        return last.size();
    }
}
