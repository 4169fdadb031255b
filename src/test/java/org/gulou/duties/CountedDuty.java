package org.gulou.duties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Remembers what it was asked to do; what is called "broken" it cannot do. */
@ApplicationScoped
class CountedDuty implements Duty {
    static final String KIND = "test.counted";

    @Inject
    Journal journal;

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String key, Instant dueAt) {
        journal.record(new Actor.Portal(), "counted", key, java.util.Map.of(), dueAt);
        done.add(key);
        if (key.startsWith("broken")) {
            throw new IllegalStateException(key + " cannot be done");
        }
    }

    List<String> done() {
        return done;
    }
}
