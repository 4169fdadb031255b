package org.gulou.cases;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.gulou.forms.kind.DateKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;

/**
 * The end of a time as people read it: the last day in time, or the minute where hours are counted.
 *
 * @param end the instant from which it is late
 */
public record Deadline(Instant end) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    /** Whether it ends with a day, so that the day before is the last in time. */
    public boolean isDay() {
        return end.equals(OfficeTime.startOf(OfficeTime.day(end)));
    }

    public LocalizedText words() {
        LocalizedText day = DateKind.day(OfficeTime.day(end.minusNanos(1)));
        return isDay() ? day : day.map(words -> words + " " + MINUTE.format(end.atZone(OfficeTime.ZONE)));
    }
}
