package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.gulou.documents.Vault;
import org.gulou.duties.Duties;

/** How a draft ends that becomes no case: its files go with it, and nobody is asked any more to sign it. */
@ApplicationScoped
class Discarding {
    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Signatures signatures;

    @Inject
    Duties duties;

    /** Deletes a draft whose time is over; the caller holds its lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    void expired(Draft draft) {
        vault.of(draft.getId()).forEach(file -> vault.delete(file.id()));
        signatures.cancel(draft);
        em.remove(draft);
    }

    /** Deletes a draft before its time; the caller holds its lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    void discard(Draft draft) {
        duties.cancel(DraftEnd.KIND, draft.getId());
        expired(draft);
    }

    /**
     * Deletes all that a person has begun and not sent, and what was begun in her name, whoever did; each under its lock, so
     * that what is being sent at this moment is a case by then.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void allOf(String person) {
        em.createQuery(
                        "select d from Draft d where (d.person = :person or d.organisation = :person) and d.filedAs is null"
                                + " order by d.id",
                        Draft.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(this::discard);
    }
}
