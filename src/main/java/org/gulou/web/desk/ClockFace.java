package org.gulou.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Light;
import org.gulou.workflow.clock.Line;

/**
 * A clock of a case as the page shows it.
 *
 * @param due the day it ends; the empty text while it stands, because nobody knows for how long
 * @param left how long until it ends; empty once it has stopped
 * @param why line by line why it ends on that day
 */
public record ClockFace(
        LocalizedText label,
        String due,
        Light light,
        Run run,
        LocalizedText left,
        boolean provisional,
        List<Line> why) {
    private static final LocalizedText STANDS = LocalizedText.of("恢复后接着计算", "goes on when what holds it is over");

    /** Whether time passes on it. */
    public enum Run {
        RUNNING,
        PAUSED,
        STOPPED
    }

    static ClockFace of(ClockLedger ledger, Instant now) {
        Run run = ledger.isRunning() ? Run.RUNNING : ledger.isPaused() ? Run.PAUSED : Run.STOPPED;
        LocalDate due = ledger.dueDay(now);
        return new ClockFace(
                ledger.label(),
                run == Run.PAUSED ? "" : due.toString(),
                ledger.light(now),
                run,
                switch (run) {
                    case RUNNING -> TimeLeft.words(OfficeTime.day(now), due);
                    case PAUSED -> STANDS;
                    case STOPPED -> LocalizedText.NONE;
                },
                ledger.isProvisional(now),
                ledger.explain(now));
    }
}
