package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.catalog.Usage;

/** Knows which versions drafts or cases are bound to: those must never be replaced. */
@ApplicationScoped
public class VersionsInUse implements Usage {
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

    /** What is still bound to a version and not over: cases that are open, and drafts that were not sent. */
    public record Bound(long cases, long drafts) {
        public static final Bound NOTHING = new Bound(0, 0);
    }

    /** The same for each version of a service that anything is bound to. */
    public Map<Integer, Bound> open(String service) {
        var open = new HashMap<Integer, Bound>();
        count(
                        "select c.serviceVersion, count(c) from CaseFile c where c.service = :service and c.ended is null group by"
                                + " c.serviceVersion",
                        service)
                .forEach((version, cases) -> open.put(version, new Bound(cases, 0)));
        count(
                        "select d.serviceVersion, count(d) from Draft d where d.service = :service and d.filedAs is null group by"
                                + " d.serviceVersion",
                        service)
                .forEach((version, drafts) -> open.merge(
                        version, new Bound(0, drafts), (one, other) -> new Bound(one.cases(), other.drafts())));
        return open;
    }

    private Map<Integer, Long> count(String query, String service) {
        return em.createQuery(query, Object[].class)
                .setParameter("service", service)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
    }

    private boolean counts(String query, String service, int version) {
        return em.createQuery(query, Long.class)
                        .setParameter("service", service)
                        .setParameter("version", version)
                        .getSingleResult()
                > 0;
    }
}
