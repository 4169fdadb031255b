package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Registry;
import org.gulou.identity.AccountClosing;
import org.gulou.identity.Caller;
import org.gulou.identity.Doubt;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;

/**
 * How somebody leaves the portal: her drafts go with her account. While an office still works on something of hers it must
 * reach her, so that comes to its end first, or she withdraws it.
 */
@ApplicationScoped
public class Leaving {
    /** What becomes of the wish to leave. */
    public sealed interface Outcome {
        record Left() implements Outcome {}

        /** Something speaks against it that the page shows: an open case, or a post. */
        record Hindered() implements Outcome {}

        record Doubted(Doubt why) implements Outcome {}
    }

    @Inject
    Drafts drafts;

    @Inject
    Registry registry;

    @Inject
    AccountClosing closing;

    /** Her own cases that are not ended yet, the newest first. */
    public List<CaseNumber> open(Actor.Citizen self) {
        return registry.openOf(self.id());
    }

    /** How many drafts would be deleted. */
    public int drafts(Actor.Citizen self) {
        return drafts.of(self.id()).size();
    }

    /** Closes her account for good. */
    @Transactional
    public Outcome leave(Actor.Citizen self, Caller caller) {
        if (closing.holdsPost(self) || !open(self).isEmpty()) {
            return new Outcome.Hindered();
        }
        Optional<Doubt> doubt = closing.close(self, caller);
        if (doubt.isPresent()) {
            return new Outcome.Doubted(doubt.get());
        }
        var visitor = new Visitor(Optional.of(self.id()), Optional.empty());
        drafts.of(self.id()).forEach(draft -> drafts.delete(draft.getId(), visitor));
        return new Outcome.Left();
    }
}
