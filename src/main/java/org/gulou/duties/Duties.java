package org.gulou.duties;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gulou.journal.WriteBehind;

/** The calendar of due work: what is to be done, about what, and when; {@link Duty} beans do it. */
@ApplicationScoped
public class Duties {
    @Inject
    DueTable table;

    @Inject
    WriteBehind writes;

    /**
     * Has the duty {@code kind} performed for {@code key} once {@code dueAt} has come; replaces an earlier date for the
     * same kind and key. Joins the caller's transaction.
     *
     * @param key at most 200 characters
     */
    @Transactional(MANDATORY)
    public void schedule(String kind, String key, Instant dueAt) {
        writes.catchUp();
        table.put(kind, key, dueAt);
    }

    /** The same for a kind and key that nothing is scheduled for yet; it is written when the transaction commits. */
    @Transactional(MANDATORY)
    public void begin(String kind, String key, Instant dueAt) {
        writes.add(DueTable.NEW, kind, key, dueAt, kind, key);
    }

    /** Forgets the due work, if there is any. Joins the caller's transaction. */
    @Transactional(MANDATORY)
    public void cancel(String kind, String key) {
        writes.catchUp();
        table.remove(kind, key);
    }

    /** Work that failed, the most often tried first. */
    @Transactional
    public List<Failed> failed(int most) {
        return table.failed(most);
    }

    /** Has work that failed tried again at once; says whether it still waited. */
    @Transactional
    public boolean hurry(long id) {
        return table.hurry(id);
    }

    /** When the duty falls due; empty if it was never scheduled, is cancelled or done. */
    @Transactional
    public Optional<Instant> dueAt(String kind, String key) {
        writes.catchUp();
        return table.dueAt(kind, key);
    }
}
