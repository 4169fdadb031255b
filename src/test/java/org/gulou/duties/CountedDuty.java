package org.gulou.duties;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Remembers what it was asked to do; what is called "broken" it cannot do, and of "uncommitted" the commit fails. */
@ApplicationScoped
class CountedDuty implements Duty {
    static final String KIND = "test.counted";

    @Inject
    Journal journal;

    @Resource
    TransactionSynchronizationRegistry transaction;

    private final Collection<Done> done = new ConcurrentLinkedQueue<>();

    /** Something that was done, or tried. */
    record Done(String key, Instant dueAt) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String key, Instant dueAt) {
        journal.record(new Actor.Portal(), "counted", key, Map.of(), dueAt);
        done.add(new Done(key, dueAt));
        if (key.startsWith("broken")) {
            throw new IllegalStateException(key + " cannot be done");
        }
        if (key.startsWith("uncommitted")) {
            transaction.registerInterposedSynchronization(new FailsAtCommit());
        }
    }

    private static final class FailsAtCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            throw new IllegalStateException("It cannot be committed");
        }

        @Override
        public void afterCompletion(int status) {
            // nothing was begun
        }
    }

    /** What was done of all whose keys begin so. */
    List<Done> done(String beginning) {
        return done.stream().filter(each -> each.key().startsWith(beginning)).toList();
    }
}
