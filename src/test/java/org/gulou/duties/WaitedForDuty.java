package org.gulou.duties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What somebody waits for: remembers how much of the backlog of its key was done before it. */
@ApplicationScoped
class WaitedForDuty implements Duty {
    static final String KIND = "test.waited-for";

    @Inject
    CountedDuty counted;

    private final Map<String, Integer> before = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isWaitedFor() {
        return true;
    }

    @Override
    public void perform(String key, Instant dueAt) {
        before.put(key, counted.done(key).size());
    }

    /** More than any backlog while it is not done. */
    int backlogBefore(String key) {
        return before.getOrDefault(key, Integer.MAX_VALUE);
    }
}
