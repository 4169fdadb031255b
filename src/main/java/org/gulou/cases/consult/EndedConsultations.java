package org.gulou.cases.consult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.gulou.cases.CaseMoved;
import org.gulou.duties.Duties;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Nobody is asked any more about a case that has ended: what is open then is taken back, so that nobody is reminded of it,
 * is shown its papers or is said to have kept silent.
 */
@ApplicationScoped
class EndedConsultations {
    @PersistenceContext
    EntityManager em;

    @Inject
    Duties duties;

    @Inject
    Journal journal;

    void moved(@Observes CaseMoved moved) {
        if (moved.after().state().isEnd() && !moved.step().act().stayed()) {
            String number = moved.after().file().getNumber();
            em.createQuery(
                            "select c from Consultation c where c.caseNumber = :number and c.stage = :open",
                            Consultation.class)
                    .setParameter("number", number)
                    .setParameter("open", Consultation.Stage.OPEN)
                    .getResultStream()
                    .forEach(one -> {
                        one.withdraw();
                        duties.cancel(Consultations.KIND, one.getId());
                        journal.record(
                                new Actor.Portal(),
                                "consult-end",
                                number,
                                Map.of("to", one.getToName()),
                                moved.after().now());
                    });
        }
    }
}
