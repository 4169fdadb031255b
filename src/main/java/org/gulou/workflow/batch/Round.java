package org.gulou.workflow.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
    private static final DateTimeFormatter MINUTE_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");
    private static final DateTimeFormatter MINUTE_EN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", java.util.Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter DAY_EN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", java.util.Locale.ENGLISH);

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
        ZonedDateTime at = opens.atZone(OfficeTime.ZONE);
        return startsDay(at)
                ? LocalizedText.of(DAY_ZH.format(at), DAY_EN.format(at))
                : LocalizedText.of(MINUTE_ZH.format(at), MINUTE_EN.format(at));
    }

    LocalizedText until() {
        ZonedDateTime at = closes.atZone(OfficeTime.ZONE);
        LocalDate day = lastDay();
        return startsDay(at)
                ? LocalizedText.of(DAY_ZH.format(day), DAY_EN.format(day))
                : LocalizedText.of(MINUTE_ZH.format(at), MINUTE_EN.format(at));
    }

    private static boolean startsDay(ZonedDateTime at) {
        return at.toInstant().equals(OfficeTime.startOf(at.toLocalDate()));
    }
}
