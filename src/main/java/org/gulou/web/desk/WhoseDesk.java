package org.gulou.web.desk;

import org.gulou.cases.CaseFile;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Move;

/** On whose desk a case lies, for an official who looks at it. */
record WhoseDesk(CaseFile file, Actor.Official official) {
    boolean isHers() {
        return file.claimedBy().filter(official.id()::equals).isPresent();
    }

    boolean isColleagues() {
        return file.claimedBy().isPresent() && !isHers();
    }

    /** The name of the colleague who holds the case; the empty text if nobody does or she does herself. */
    String colleague() {
        return isHers() ? "" : file.claimedName().orElse("");
    }

    /** Whether it waits at one of her posts and nobody holds it. */
    boolean isFree() {
        return file.claimedBy().isEmpty()
                && file.worker().filter(official.posts()::contains).isPresent();
    }

    /** Whether only the colleague can make the move: work side by side is not on one desk. */
    boolean keepsFromHer(Move move) {
        return isColleagues() && move.lane().isEmpty();
    }
}
