package org.gulou.bench.load;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/**
 * Work that is repeated before it is measured until the compilers of this JVM rest, so that the figures tell what the
 * work costs and not what it costs to translate it.
 */
public final class WarmUp {
    /** The compilers rest where they ran for less than this part of a round. */
    private static final int REST = 20;

    /** Long enough for either engine on two slow processors, and short enough that the benchmark ends in time. */
    public static final Duration LONGEST = Duration.ofSeconds(240);

    /** One round in which nothing was translated may be chance. */
    private static final int IN_A_ROW = 2;

    /** One round of the work that will be measured. */
    public interface Round {
        void work() throws Exception;
    }

    private WarmUp() {}

    /** @param longest time after which no further round begins, whether the compilers rest or not */
    public static void untilCompiled(Duration longest, Round round) throws Exception {
        Instant end = Instant.now().plus(longest);
        int resting = 0;
        while (resting < IN_A_ROW && Instant.now().isBefore(end)) {
            Instant before = Instant.now();
            long compiling = compiling();
            round.work();
            boolean rests = (compiling() - compiling) * REST
                    < Duration.between(before, Instant.now()).toMillis();
            resting = rests ? resting + 1 : 0;
        }
    }

    /** How long they have run, in ms. */
    private static long compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}
