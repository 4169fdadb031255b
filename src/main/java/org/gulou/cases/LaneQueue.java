package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gulou.kernel.Actor;
import org.gulou.workflow.LaneWork;

/** Who has open lanes of which cases: a case may wait at several posts at once. */
@ApplicationScoped
class LaneQueue {
    @PersistenceContext
    EntityManager em;

    @Inject
    Inquiries inquiries;

    /** Puts the case where its open lanes are worked on by people, and takes it away where they are not any more. */
    void place(Proceeding proceeding) {
        if (proceeding.workflow().states().stream()
                .allMatch(state -> state.lanes().isEmpty())) {
            return;
        }
        CaseFile file = proceeding.file();
        em.createQuery("delete from CaseLane l where l.caseNumber = :number")
                .setParameter("number", file.getNumber())
                .executeUpdate();
        proceeding.lanes().stream()
                .filter(LaneWork::isOpen)
                .filter(lane -> lane.lane().ask().isEmpty() || !inquiries.isAsking(file, lane.move()))
                .flatMap(lane -> lane.posts().stream())
                .distinct()
                .forEach(post -> em.persist(new CaseLane(file, post)));
    }

    /** Whether a lane of the case is open for the official. */
    boolean waitsFor(Actor.Official official, CaseFile file) {
        return em.createQuery("select l from CaseLane l where l.caseNumber = :number", CaseLane.class)
                .setParameter("number", file.getNumber())
                .getResultStream()
                .anyMatch(lane -> official.posts().contains(lane.worker()));
    }
}
