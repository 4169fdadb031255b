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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gulou.journal.Journal;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@ArquillianTest
class DutiesIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final int OVERDUE = 10_000;

    @Inject
    Duties duties;

    @Inject
    Round round;

    @Inject
    CountedDuty counted;

    @Inject
    WaitedForDuty waitedFor;

    @Inject
    ApartDuty apart;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    private final String run = UUID.randomUUID().toString();

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    @Test
    @Timeout(60)
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
        // the portal's own round may have taken some of them
        while (keys.stream().anyMatch(key -> duties.dueAt(CountedDuty.KIND, key).isPresent())) {
            round.make();
        }

        assertThat(counted.done(run)).extracting(CountedDuty.Done::key).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    @Timeout(300)
    void whatFellDueInTwoDaysOfDowntimeIsDoneOnceAsOfWhenItWasDueAndInOrder() throws Exception {
        Instant start = past().truncatedTo(ChronoUnit.SECONDS).plus(TWO_DAYS).plusSeconds(3600);
        var due = new LinkedHashMap<String, Instant>();
        IntStream.range(0, OVERDUE).forEach(i -> due.put(run + " " + i, start.plusSeconds(5 * i)));
        transaction.begin();
        due.forEach((key, at) -> duties.schedule(CountedDuty.KIND, key, at));
        transaction.commit();
        round.make();
        assertThat(counted.done(run)).isEmpty();

        System.setProperty(CLOCK, TWO_DAYS.plusDays(1).toString());
        roundsOfTwoNodes();

        assertThat(counted.done(run))
                .hasSize(OVERDUE)
                .allSatisfy(done -> assertThat(done.dueAt()).isEqualTo(due.get(done.key())));
        assertThat(counted.done(run)).extracting(CountedDuty.Done::key).doesNotHaveDuplicates();
    }

    private void roundsOfTwoNodes() throws Exception {
        var nodes = IntStream.range(0, 2)
                .mapToObj(i -> executor.submit(() -> {
                    while (counted.done(run).size() < OVERDUE) {
                        round.make();
                    }
                }));
        for (var node : nodes.toList()) {
            node.get();
        }
    }

    @Test
    void whatSomebodyWaitsForIsDoneBeforeABacklog() throws Exception {
        List<String> backlog = IntStream.range(0, 3 * Round.MOST_A_ROUND)
                .mapToObj(i -> run + " backlog " + i)
                .toList();
        transaction.begin();
        backlog.forEach(key -> duties.schedule(CountedDuty.KIND, key, past()));
        duties.schedule(WaitedForDuty.KIND, run, clock.instant());
        transaction.commit();

        while (counted.done(run).size() < backlog.size()) {
            round.make();
        }

        assertThat(waitedFor.backlogBefore(run)).isLessThan(2 * Round.MOST_A_ROUND);
    }

    @Test
    void whatDependsOnProgramsOfOthersHoldsUpNothingElse() throws Exception {
        transaction.begin();
        IntStream.range(0, 3 * Round.MOST_A_ROUND)
                .forEach(i -> duties.schedule(ApartDuty.KIND, run + " " + i, past().minusSeconds(60)));
        duties.schedule(CountedDuty.KIND, run, past());
        transaction.commit();

        while (counted.done(run).isEmpty()) {
            round.make();
        }

        assertThat(apart.beforeOthers(run)).isLessThan(2 * Round.MOST_A_ROUND);
    }

    @Test
    void aCommitThatFailsLeavesNothingDoneAndHoldsUpNothingElse() throws Exception {
        String uncommitted = "uncommitted " + run;
        schedule(uncommitted, past());
        schedule(run, past().plusSeconds(1));
        while (counted.done(run).isEmpty()) {
            round.make();
        }

        assertThat(counted.done(uncommitted)).isNotEmpty();
        assertThat(duties.dueAt(CountedDuty.KIND, uncommitted)).isPresent();
        assertThat(journal.entries(uncommitted)).isEmpty();
    }

    @Test
    void whatFailsLeavesNothingDoneStaysDueAndHoldsUpNothingElse() throws Exception {
        String broken = "broken " + run;
        schedule(broken, past());
        schedule(run, past().plusSeconds(1));
        while (counted.done(run).isEmpty()) {
            round.make();
        }

        assertThat(counted.done(broken)).isNotEmpty();
        assertThat(duties.dueAt(CountedDuty.KIND, broken)).isPresent();
        assertThat(journal.entries(broken)).isEmpty();
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
