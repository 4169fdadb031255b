package org.gulou.api;

import java.time.Instant;
import java.util.List;
import org.gulou.cases.FiledRevision;
import org.gulou.cases.Proceeding;

/** All that was filed in a case, the oldest first; the last is what the case itself shows. */
record RevisionList(List<Revision> revisions) {
    /**
     * What stood in the case for a time.
     *
     * @param number from 1
     * @param move the act that brought it, by {@code by}, who was {@code kind} to the case
     */
    record Revision(
            int number,
            Instant at,
            String move,
            String by,
            String kind,
            List<WholeCase.Answer> answers,
            List<WholeCase.Paper> papers) {
        static Revision of(FiledRevision one) {
            return new Revision(
                    one.number(),
                    one.at(),
                    one.by().map(done -> done.act().move()).orElse(""),
                    one.by().map(Proceeding.DoneAct::actorName).orElse(""),
                    one.by().map(done -> done.actorKind().word()).orElse(""),
                    one.record().answers().map(WholeCase::answer).toList(),
                    one.record().papers().stream().map(WholeCase.Paper::of).toList());
        }
    }

    static RevisionList of(List<FiledRevision> all) {
        return new RevisionList(all.stream().map(Revision::of).toList());
    }
}
