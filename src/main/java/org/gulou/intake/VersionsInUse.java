package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gulou.catalog.Usage;

/** Knows which versions drafts or cases are bound to: those must never be replaced. */
@ApplicationScoped
class VersionsInUse implements Usage {
    @PersistenceContext
    EntityManager em;

    @Override
    public boolean uses(String service, int version) {
        return counts(
                        "select count(d) from Draft d where d.service = :service and d.serviceVersion = :version",
                        service,
                        version)
                || counts(
                        "select count(c) from CaseFile c where c.service = :service and c.serviceVersion = :version",
                        service,
                        version);
    }

    private boolean counts(String query, String service, int version) {
        return em.createQuery(query, Long.class)
                        .setParameter("service", service)
                        .setParameter("version", version)
                        .getSingleResult()
                > 0;
    }
}
