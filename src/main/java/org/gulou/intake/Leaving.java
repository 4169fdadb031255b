package org.gulou.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.OwnCases;
import org.gulou.identity.AccountClosing;
import org.gulou.identity.Caller;
import org.gulou.identity.Doubt;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;

/**
 * How somebody leaves the portal: her drafts go with her account. While an office still works on something that has nobody
 * but her it must reach her, so that comes to its end first, or she withdraws it.
 */
@ApplicationScoped
public class Leaving {
    /** What becomes of the wish to leave. */
    public sealed interface Outcome {
        record Left() implements Outcome {}

        /** Something speaks against it that the page shows: an open case, or what she is. */
        record Hindered() implements Outcome {}

        record Doubted(Doubt why) implements Outcome {}
    }

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    Drafts drafts;

    @Inject
    Discarding discarding;

    @Inject
    OwnCases cases;

    @Inject
    AccountClosing closing;

    /** The open cases for which an office needs her, the newest first. */
    public List<CaseNumber> open(Actor.Citizen self) {
        return cases.thatNeed(self.id());
    }

    /** Her own cases that are ended, with the codes by which alone she will see them. */
    public List<OwnCases.Kept> ended(Actor.Citizen self) {
        return cases.ended(self.id());
    }

    /** How many drafts would be deleted. */
    public int drafts(Actor.Citizen self) {
        return drafts.of(self.id()).size();
    }

    /** Closes her account for good. */
    @Transactional
    public Outcome leave(Actor.Citizen self, Caller caller) {
        if (closing.bar(self).isPresent() || !open(self).isEmpty()) {
            return new Outcome.Hindered();
        }
        Optional<Doubt> doubt = closing.doubt(self, caller);
        if (doubt.isPresent()) {
            return new Outcome.Doubted(doubt.get());
        }
        discarding.allOf(self.id());
        if (!open(self).isEmpty()) {
            // one of them was sent in the same moment
            transaction.setRollbackOnly();
            return new Outcome.Hindered();
        }
        closing.close(self);
        return new Outcome.Left();
    }
}
