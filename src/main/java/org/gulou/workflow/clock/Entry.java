package org.gulou.workflow.clock;

import java.time.Instant;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;

/** A line of a clock's ledger. The {@code cause} is the state or move that did it, in words. */
public sealed interface Entry {
    Instant at();

    record Started(Instant at, LocalizedText cause) implements Entry {}

    record Paused(Instant at, LocalizedText cause) implements Entry {}

    record Resumed(Instant at, LocalizedText cause) implements Entry {}

    /**
     * More time, with approval.
     *
     * @param actor the id of the official who gave it
     */
    record Extended(Instant at, String actor, Period by) implements Entry {}

    record Stopped(Instant at, LocalizedText cause) implements Entry {}
}
