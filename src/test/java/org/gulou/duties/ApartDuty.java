package org.gulou.duties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What depends on programs of others: counts how much of it was done for each run before the run's own work. */
@ApplicationScoped
class ApartDuty implements Duty {
    static final String KIND = "test.apart";

    @Inject
    CountedDuty counted;

    private final Map<String, Integer> first = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean goesApart() {
        return true;
    }

    @Override
    public void perform(String key, Instant dueAt) {
        String run = key.substring(0, key.indexOf(' '));
        if (counted.done(run).isEmpty()) {
            first.merge(run, 1, Integer::sum);
        }
    }

    /** How much of it was done before anything else of the run. */
    int beforeOthers(String run) {
        return first.getOrDefault(run, 0);
    }
}
