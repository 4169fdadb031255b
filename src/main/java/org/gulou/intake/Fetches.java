package org.gulou.intake;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Writes down that registers were asked, whatever became of the draft meanwhile. */
@ApplicationScoped
class Fetches {
    @Inject
    Journal journal;

    /**
     * That a register was asked, or was not because of whom it was about.
     *
     * @param said what may be known of it: texts and lists of these, never what the register answered
     */
    record Fetch(boolean refused, Map<String, Object> said) {}

    /** Writes it down for good, in a transaction of its own. */
    @Transactional(REQUIRES_NEW)
    public void record(Actor actor, String draft, List<Fetch> fetches, Instant at) {
        fetches.forEach(
                fetch -> journal.record(actor, fetch.refused() ? "fetch.refused" : "fetch", draft, fetch.said(), at));
    }
}
