package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gulou.workflow.batch.Quota;

/** Finds what cases have of pots, and who waits in line for them. */
@ApplicationScoped
class PotShares {
    @PersistenceContext
    EntityManager em;

    /** What a case has of a quota or waits for. */
    Optional<PotShare> of(CaseFile file, Quota quota) {
        return Optional.ofNullable(em.find(PotShare.class, PotShare.id(file.getNumber(), quota.id())));
    }

    /** All that a case has or waits for, in the order in which pots are locked. */
    List<PotShare> of(CaseFile file) {
        return em
                .createQuery("select s from PotShare s where s.caseNumber = :number", PotShare.class)
                .setParameter("number", file.getNumber())
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(PotShare::pot)) // here, because databases sort texts in several ways
                .toList();
    }

    /** Who stands first in line. */
    Optional<PotShare> first(String pot) {
        return em.createQuery(
                        "select s from PotShare s where s.pot = :pot and s.state = :waiting order by s.place",
                        PotShare.class)
                .setParameter("pot", pot)
                .setParameter("waiting", PotShare.State.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many others stand in line before a place. */
    int ahead(CaseFile file, String pot, String place) {
        return em.createQuery(
                        "select count(s) from PotShare s where s.pot = :pot and s.state = :waiting and s.place < :place"
                                + " and s.caseNumber <> :number",
                        Long.class)
                .setParameter("pot", pot)
                .setParameter("waiting", PotShare.State.WAITING)
                .setParameter("place", place)
                .setParameter("number", file.getNumber())
                .getSingleResult()
                .intValue();
    }
}
