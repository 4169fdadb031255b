package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Writes down that the automatic moves of a case did not end, once for each case; and has those told who write the service,
 * once for each version and state. It is found anew with every act, and the fault is in the definition.
 */
@ApplicationScoped
class Runaways {
    private static final String ACTION = "runaway";

    @Inject
    Journal journal;

    @Inject
    Event<Runaway> found;

    void note(Proceeding now) {
        var where = Map.of("state", now.state().id());
        if (isNews(now.file().getNumber(), where, now)) {
            var which =
                    Map.of("state", now.state().id(), "version", now.version().number());
            if (isNews(now.version().service(), which, now)) {
                found.fire(new Runaway(now));
            }
        }
    }

    private boolean isNews(String object, Map<String, ?> said, Proceeding now) {
        if (journal.knows(ACTION, object, said)) {
            return false;
        }
        journal.record(new Actor.Portal(), ACTION, object, said, now.now());
        return true;
    }
}
