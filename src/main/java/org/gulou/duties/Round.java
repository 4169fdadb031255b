package org.gulou.duties;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.journal.Chain;

/**
 * The rounds that this node makes every second: one seals the journal and does what is due, the oldest first; beside it go
 * one for what somebody waits for, which neither a backlog nor a register that answers slowly holds up, and one for what
 * depends on programs of others, which holds up nothing else.
 */
@ApplicationScoped
class Round {
    /** So that pages stay quick while a backlog of days is worked off. */
    static final int MOST_A_ROUND = 100;

    /** Whoever has failed so often, for about an hour, does not come right by itself: the log calls for somebody. */
    static final int ALERT = 9;

    private static final int MOST_SEALED_A_ROUND = 5000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(Round.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    @Any
    Instance<Duty> duties;

    @Inject
    Claims claims;

    @Inject
    Chain chain;

    private List<Future<?>> rounds = List.of();

    /** After everything else has started. */
    void begin(@Observes @Priority(Integer.MAX_VALUE) Startup event) {
        rounds = Stream.<Runnable>of(() -> waitedFor(), () -> theRest(MOST_A_ROUND), () -> apart(MOST_A_ROUND))
                .<Future<?>>map(round -> executor.scheduleWithFixedDelay(() -> quietly(round), 1, 1, TimeUnit.SECONDS))
                .toList();
    }

    void end(@Observes Shutdown event) {
        rounds.forEach(round -> round.cancel(false));
    }

    /** Whatever comes out of here, even an error, would end all rounds to come. */
    private static void quietly(Runnable round) {
        try {
            round.run();
        } catch (Throwable failed) {
            LOG.log(Level.WARNING, "The round of due work could not be made; the next is in a second", failed);
        }
    }

    /** Seals what waits for the seal and does up to {@link #MOST_A_ROUND} things that are due, first what people wait for. */
    void make() {
        int done = waitedFor();
        done += theRest(MOST_A_ROUND - done);
        apart(MOST_A_ROUND - done);
    }

    private int waitedFor() {
        return perform(duties.stream().filter(Duty::isWaitedFor), MOST_A_ROUND);
    }

    private int theRest(int most) {
        chain.seal(MOST_SEALED_A_ROUND);
        return perform(duties.stream().filter(duty -> !duty.isWaitedFor() && !duty.goesApart()), most);
    }

    private int apart(int most) {
        return perform(duties.stream().filter(Duty::goesApart), most);
    }

    /** Does up to {@code most} things of these kinds, and tells how many there were. */
    private int perform(Stream<Duty> kinds, int most) {
        Map<String, Duty> byKind = kinds.collect(Collectors.toMap(Duty::kind, Function.identity()));
        List<Due> works = claims.claim(byKind.keySet(), most);
        works.forEach(work -> perform(work, Objects.requireNonNull(byKind.get(work.kind()))));
        return works.size();
    }

    private void perform(Due work, Duty duty) {
        try {
            claims.perform(work, duty);
        } catch (Throwable failed) { // an error, too: what was claimed behind it must not wait for it
            Duration pause = pauseAfter(work.attempts());
            LOG.log(
                    work.attempts() < ALERT ? Level.WARNING : Level.SEVERE,
                    "%s of %s failed and is tried again in %s".formatted(work.kind(), work.key(), pause),
                    failed);
            claims.failed(work, pause, failed.toString());
        }
    }

    /** Doubles from ten seconds to an hour. */
    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
