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

    /** One round of the work that will be measured. */
    public interface Round {
        void work() throws Exception;
    }

    private WarmUp() {}

    /** @param most rounds that are worked, whether the compilers rest after them or not */
    public static void untilCompiled(int most, Round round) throws Exception {
        boolean rests = false;
        for (int i = 0; i < most && !rests; i++) {
            Instant before = Instant.now();
            long compiling = compiling();
            round.work();
            rests = (compiling() - compiling) * REST
                    < Duration.between(before, Instant.now()).toMillis();
        }
    }

    /** How long they have run, in ms. */
    private static long compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}
