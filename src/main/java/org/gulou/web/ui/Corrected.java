package org.gulou.web.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gulou.cases.FiledRevision;
import org.gulou.cases.Proceeding;

/**
 * A correction of what had been filed: what it changed, the old beside the new.
 *
 * @param number of it, from 1
 * @param who did it
 * @param what she did
 */
public record Corrected(int number, Instant at, String who, String what, List<Change> changes) {
    /** All of them, the newest first. */
    public static List<Corrected> all(
            List<FiledRevision> revisions,
            Function<Proceeding.DoneAct, String> who,
            Function<Proceeding.DoneAct, String> what) {
        var all = new ArrayList<Corrected>();
        for (int i = 1; i < revisions.size(); i++) {
            FiledRevision now = revisions.get(i);
            all.addFirst(new Corrected(
                    i,
                    now.by().map(done -> done.act().at()).orElse(now.at()),
                    now.by().map(who).orElse(""),
                    now.by().map(what).orElse(""),
                    Change.between(revisions.get(i - 1).record(), now.record())));
        }
        return all;
    }
}
