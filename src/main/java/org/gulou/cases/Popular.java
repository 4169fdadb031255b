package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.gulou.catalog.Published;

/**
 * How often each service is applied for: by the figures of the catalogue at first, and the more was filed here, the more by
 * what was filed of late. Counted anew every few minutes, since pages ask all the time.
 */
@ApplicationScoped
public class Popular {
    private static final Duration OF_LATE = Duration.ofDays(90);
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** As many cases of our own count as much as the figures of the catalogue. */
    private static final double AS_MUCH = 1000;

    private record Counted(Instant at, Map<String, Double> shares) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Published published;

    private final ReentrantLock counting = new ReentrantLock();

    private volatile Counted counted = new Counted(Instant.MIN, Map.of());

    /** The share of each service in all applications, by its id; a service without any is not in it. */
    public Map<String, Double> shares() {
        Instant now = clock.instant();
        Instant oldest = now.minus(FRESH);
        if (counted.at().isBefore(oldest) && mayCount()) {
            try {
                if (counted.at().isBefore(oldest)) {
                    counted = new Counted(
                            now, shares(published.catalogue().habits().applications(), filed(now.minus(OF_LATE))));
                }
            } finally {
                counting.unlock();
            }
        }
        return counted.shares();
    }

    /** One at a time; while it counts, others make do with what was counted before, and wait where nothing was. */
    private boolean mayCount() {
        if (counted.at().equals(Instant.MIN)) {
            counting.lock();
            return true;
        }
        return counting.tryLock();
    }

    static Map<String, Double> shares(Map<String, Long> told, Map<String, Long> filed) {
        double all = Math.max(1, sum(told));
        double here = sum(filed);
        var shares = new HashMap<String, Double>();
        told.forEach((service, count) -> shares.put(service, count / all * AS_MUCH / (AS_MUCH + here)));
        filed.forEach((service, count) -> shares.merge(service, count / (AS_MUCH + here), Double::sum));
        return Map.copyOf(shares);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> filed(Instant since) {
        return em.createQuery(
                        "select c.service, count(c) from CaseFile c where c.filedAt > :since group by c.service",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
