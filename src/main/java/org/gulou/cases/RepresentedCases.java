package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gulou.identity.MandateChanged;

/** Marks the cases of a person for whom somebody has a mandate now: from then on her agents are looked for. */
@ApplicationScoped
class RepresentedCases {
    @PersistenceContext
    EntityManager em;

    void taken(@Observes MandateChanged mandate) {
        if (mandate.change() == MandateChanged.Change.TAKEN) {
            em.createQuery("update CaseFile c set c.applicant.represented = :now where c.applicant.person = :giver")
                    .setParameter("now", true)
                    .setParameter("giver", mandate.giver().getId())
                    .executeUpdate();
        }
    }
}
