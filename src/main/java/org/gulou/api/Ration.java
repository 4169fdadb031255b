package org.gulou.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much one system may ask in a minute, so that one that went astray leaves the portal to people. Each node counts for itself:
 * it is its own threads that it keeps.
 */
@ApplicationScoped
class Ration {
    static final int MOST = 1_200;

    private static final int A_MINUTE = 60;

    @Inject
    Clock clock;

    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    private record Minute(long number, int asked) {
        Minute next(long now) {
            return now == number ? new Minute(number, asked + 1) : new Minute(now, 1);
        }
    }

    /** Counts a request; in how many seconds to come again where it is one too many. */
    OptionalLong keep(String system) {
        return keep(system, clock.instant());
    }

    OptionalLong keep(String system, Instant at) {
        long second = at.getEpochSecond();
        long now = second / A_MINUTE;
        Minute minute = minutes.merge(system, new Minute(now, 1), (before, first) -> before.next(now));
        return minute.asked() > MOST ? OptionalLong.of(A_MINUTE - second % A_MINUTE) : OptionalLong.empty();
    }
}
