package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gulou.journal.Journal;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DutiesIT {
    @Inject
    Duties duties;

    @Inject
    Round round;

    @Inject
    CountedDuty counted;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    private final String run = UUID.randomUUID().toString();

    @Test
    void threeRoundsAtOnceDoEachThingOnce() throws Exception {
        List<String> keys = IntStream.range(0, 60).mapToObj(i -> run + i).toList();
        transaction.begin();
        keys.forEach(key -> duties.schedule(CountedDuty.KIND, key, past()));
        transaction.commit();

        var rounds = IntStream.range(0, 3)
                .mapToObj(i -> executor.submit(round::make))
                .toList();
        for (var one : rounds) {
            one.get();
        }
        round.make();

        assertThat(counted.done()).filteredOn(key -> key.startsWith(run)).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(duties.dueAt(CountedDuty.KIND, key)).isEmpty());
    }

    @Test
    void whatFailsLeavesNothingDoneAndStaysDue() throws Exception {
        String key = "broken " + run;
        schedule(key, past());
        while (!counted.done().contains(key)) {
            round.make();
        }

        assertThat(duties.dueAt(CountedDuty.KIND, key)).isPresent();
        assertThat(journal.entries(key)).isEmpty();
    }

    @Test
    void whatIsCancelledIsNotDone() throws Exception {
        schedule(run, clock.instant().plus(Duration.ofDays(9)));
        transaction.begin();
        duties.cancel(CountedDuty.KIND, run);
        transaction.commit();

        assertThat(duties.dueAt(CountedDuty.KIND, run)).isEmpty();
    }

    @Test
    void schedulingAgainMovesTheDate() throws Exception {
        Instant later = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        schedule(run, later.minusSeconds(60));
        schedule(run, later);

        assertThat(duties.dueAt(CountedDuty.KIND, run)).contains(later);
    }

    private void schedule(String key, Instant dueAt) throws Exception {
        transaction.begin();
        duties.schedule(CountedDuty.KIND, key, dueAt);
        transaction.commit();
    }

    private Instant past() {
        return clock.instant().minusSeconds(60);
    }
}
