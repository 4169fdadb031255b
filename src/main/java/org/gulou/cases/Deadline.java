package org.gulou.cases;

import java.time.Instant;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;

/**
 * The end of a time as people read it: the last day in time, or the minute where hours are counted.
 *
 * @param end the instant from which it is late
 */
public record Deadline(Instant end) {
    /** Whether it ends with a day, so that the day before is the last in time. */
    public boolean isDay() {
        return end.equals(OfficeTime.startOf(OfficeTime.day(end)));
    }

    public LocalizedText words() {
        return isDay() ? OfficeTime.words(OfficeTime.day(end.minusNanos(1))) : OfficeTime.words(end);
    }
}
