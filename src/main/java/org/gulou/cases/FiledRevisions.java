package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.FilledForm;
import org.gulou.workflow.Act;
import org.gulou.workflow.Edits;
import org.gulou.workflow.Need;

/** All that was filed in a case, for who was shown the case itself. */
@ApplicationScoped
public class FiledRevisions {
    @PersistenceContext
    EntityManager em;

    /** The oldest first; the last is what counts now. */
    public List<FiledRevision> of(Proceeding proceeding) {
        CaseFile file = proceeding.file();
        List<CaseRevision> replaced = em.createQuery(
                        "select r from CaseRevision r where r.caseNumber = :number order by r.revision",
                        CaseRevision.class)
                .setParameter("number", file.getNumber())
                .getResultList();
        var all = new ArrayList<FiledRevision>();
        Instant at = file.getFiledAt();
        Optional<Proceeding.DoneAct> by = proceeding.acts().stream().findFirst();
        for (CaseRevision old : replaced) {
            all.add(new FiledRevision(old.revision(), at, by, FilledForm.fromMap(StoredValues.map(old.record()))));
            at = old.at();
            by = broughtUntil(at, proceeding);
        }
        all.add(new FiledRevision(file.revision(), at, by, proceeding.record()));
        return List.copyOf(all);
    }

    /** An act is judged before it replaces the answers, and what follows from it is judged afterwards. */
    private static Optional<Proceeding.DoneAct> broughtUntil(Instant replaced, Proceeding proceeding) {
        return proceeding.acts().reversed().stream()
                .filter(done -> !done.act().at().isAfter(replaced))
                .filter(done -> changesAnswers(done.act(), proceeding))
                .findFirst();
    }

    private static boolean changesAnswers(Act act, Proceeding proceeding) {
        boolean byOffice = proceeding.workflow().move(act.move()).stream()
                .flatMap(move -> move.needs().stream())
                .anyMatch(Need.Answer.class::isInstance);
        return byOffice
                || (!act.stayed() && proceeding.workflow().state(act.from()).edits() != Edits.NONE);
    }
}
