package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each service was applied for of late; counted anew every few minutes, since a home page asks all the time. */
@ApplicationScoped
public class Popular {
    private static final Duration OF_LATE = Duration.ofDays(90);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private record Counted(Instant at, Map<String, Long> filings) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private volatile Counted counted = new Counted(Instant.MIN, Map.of());

    /** The number of cases by the id of the service; a service without any is not in it. */
    public Map<String, Long> filings() {
        Instant now = clock.instant();
        if (counted.at().isBefore(now.minus(FRESH))) {
            counted = new Counted(now, count(now.minus(OF_LATE)));
        }
        return counted.filings();
    }

    private Map<String, Long> count(Instant since) {
        return em.createQuery(
                        "select c.service, count(c) from CaseFile c where c.filedAt > :since group by c.service",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
