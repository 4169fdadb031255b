package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AttemptsIT {
    private static final Allowance FIVE =
            new Allowance(5, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(2));

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    @Resource
    UserTransaction transaction;

    @Test
    void twentyGuessesAtOnceAreTwentyTries() throws ExecutionException, InterruptedException {
        String key = "case " + Ids.next();
        var guesses = IntStream.range(0, 20)
                .mapToObj(i -> executor.submit(() -> attempts.take(key, FIVE)))
                .toList();
        int judged = 0;
        for (var guess : guesses) {
            judged += guess.get().isZero() ? 1 : 0;
        }

        assertThat(judged).isEqualTo(5);
    }

    @Test
    void aRightGuessForgivesTheWrongOnes() {
        String key = "case " + Ids.next();
        IntStream.range(0, 6).forEach(i -> attempts.take(key, FIVE));
        assertThat(attempts.take(key, FIVE)).isPositive();

        attempts.forgive(key);

        assertThat(attempts.take(key, FIVE)).isZero();
    }

    @Test
    void whoIsRefusedHereUsesUpNothingThere() {
        String account = "account " + Ids.next();
        String here = account + " from here";
        IntStream.range(0, 5).forEach(i -> attempts.take(here, FIVE));
        IntStream.range(0, 40)
                .forEach(i -> assertThat(attempts.take(Map.of(account, FIVE, here, FIVE)))
                        .isPositive());

        assertThat(attempts.take(account, FIVE)).isZero();
    }

    @Test
    void aTryTakenBackLeavesTheOthersRemembered() {
        String key = "network " + Ids.next();
        IntStream.range(0, 4).forEach(i -> attempts.take(key, FIVE));
        attempts.takeBack(key);

        assertThat(attempts.take(key, FIVE)).isZero();
        assertThat(attempts.take(key, FIVE)).isZero();
        assertThat(attempts.take(key, FIVE)).isPositive();
    }

    @Test
    void theNextDayNothingIsKeptOfIt() throws Exception {
        attempts.take("case " + Ids.next(), FIVE);

        transaction.begin();
        int gone = attempts.expire(clock.instant().plus(Duration.ofHours(25)));
        int left = attempts.expire(clock.instant().plus(Duration.ofHours(25)));
        transaction.rollback();

        assertThat(gone).isPositive();
        assertThat(left).isZero();
    }
}
