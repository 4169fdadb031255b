package org.gulou.web.desk;

import java.time.Instant;
import java.util.List;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Light;
import org.gulou.workflow.clock.Line;

/**
 * A clock of a case as the page shows it.
 *
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
    /** Whether time passes on it. */
    public enum Run {
        RUNNING,
        PAUSED,
        STOPPED
    }

    static ClockFace of(ClockLedger ledger, Instant now) {
        Run run = ledger.isRunning() ? Run.RUNNING : ledger.isPaused() ? Run.PAUSED : Run.STOPPED;
        return new ClockFace(
                ledger.label(),
                ledger.dueDay(now).toString(),
                ledger.light(now),
                run,
                run == Run.STOPPED ? LocalizedText.NONE : TimeLeft.words(OfficeTime.day(now), ledger.dueDay(now)),
                ledger.isProvisional(now),
                ledger.explain(now));
    }
}
