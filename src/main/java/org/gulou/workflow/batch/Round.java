package org.gulou.workflow.batch;

import java.time.Instant;
import java.time.LocalDate;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;

/**
 * One opening of a window; what is filed in it is a batch.
 *
 * @param opens the first instant
 * @param closes the first instant that is too late
 * @param sealed whether nobody looks into what was filed before it has closed
 */
public record Round(Instant opens, Instant closes, boolean sealed) {
    /** The name of the batch: the day on which the window opened, such as {@code 2026-03-01}. */
    public String batch() {
        return OfficeTime.day(opens).toString();
    }

    /** The last day on which it is open. */
    public LocalDate lastDay() {
        return OfficeTime.day(closes.minusNanos(1));
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(opens) && moment.isBefore(closes);
    }

    /** From when until when, for people. */
    public LocalizedText words() {
        return LocalizedText.of(from().in("zh") + "至" + until().in("zh"), from().in("en") + " to " + until().in("en"));
    }

    LocalizedText from() {
        return startsDay(opens) ? OfficeTime.words(OfficeTime.day(opens)) : OfficeTime.words(opens);
    }

    LocalizedText until() {
        return startsDay(closes) ? OfficeTime.words(lastDay()) : OfficeTime.words(closes);
    }

    private static boolean startsDay(Instant at) {
        return at.equals(OfficeTime.startOf(OfficeTime.day(at)));
    }
}
