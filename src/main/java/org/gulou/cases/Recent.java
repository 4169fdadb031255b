package org.gulou.cases;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.FilledForm;

/**
 * What this node knows of the cases that were acted on last, so that the next act reads no history again.
 *
 * <p>Acts and revisions are written once and never changed, so what was committed once stays true on every node; it is
 * taken only after the commit. How much of it counts, the locked row of the case says.
 */
@ApplicationScoped
class Recent {
    private static final int MOST = 500;

    private final Map<String, Known> cases = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    });

    /** The beginning of a history, and the record of one revision. */
    record Known(int revision, FilledForm record, List<Proceeding.DoneAct> acts) {}

    /** By the name that the server gives it everywhere: threads of no component have no java:comp. */
    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    void opened(@Observes CaseOpened opened) {
        transaction.registerInterposedSynchronization(new Committed(opened.proceeding()));
    }

    void moved(@Observes CaseMoved moved) {
        transaction.registerInterposedSynchronization(new Committed(moved.after()));
    }

    /** An observer of what succeeded would do the same, and have CDI begin and end a request for each act. */
    private final class Committed implements Synchronization {
        private final Proceeding done;

        private Committed(Proceeding done) {
            this.done = done;
        }

        @Override
        public void beforeCompletion() {
            // nothing is known yet
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                keep(done);
            }
        }
    }

    private void keep(Proceeding done) {
        String number = done.file().getNumber();
        if (done.state().isEnd() || !done.record().provisional().isEmpty()) {
            cases.remove(number);
            return;
        }
        cases.merge(
                number,
                new Known(done.file().revision(), done.record(), done.acts()),
                (before, now) -> now.acts().size() > before.acts().size() ? now : before);
    }

    /** The history and record of {@code file} as its row tells them; empty where they have to be read. */
    Optional<Known> of(CaseFile file) {
        return Optional.ofNullable(cases.get(file.getNumber()))
                .filter(known ->
                        known.revision() == file.revision() && known.acts().size() >= file.acts())
                .map(known ->
                        new Known(known.revision(), known.record(), known.acts().subList(0, file.acts())));
    }
}
