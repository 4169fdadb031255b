package org.gulou.cases;

import java.time.Instant;
import org.gulou.kernel.LocalizedText;

/**
 * What time does to a case if nobody does anything.
 *
 * @param provisional its end hangs on a calendar that is not published yet: until then time does nothing
 * @param then what the state is called into which it goes
 */
public record TimeOut(Deadline deadline, boolean provisional, LocalizedText then) {
    private static final LocalizedText PROVISIONAL = LocalizedText.of("暂定", "provisional");

    /** The last day or minute in time. */
    public LocalizedText last() {
        return provisional ? deadline.words().bracketing(PROVISIONAL) : deadline.words();
    }

    /** Whether it is too late at {@code now}; never while the end is provisional. */
    public boolean isOver(Instant now) {
        return !provisional && !now.isBefore(deadline.end());
    }
}
