package org.gulou.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.gulou.kernel.OfficeTime;

/** When a text message wakes nobody: not between ten at night and seven in the morning, by the office's clock. */
final class QuietHours {
    private static final LocalTime FROM = LocalTime.of(22, 0);
    private static final LocalTime UNTIL = LocalTime.of(7, 0);
    private static final Duration HOURS = Duration.ofHours(12);

    private QuietHours() {}

    /** The morning, where it is night now. */
    static Optional<Instant> until(Instant now) {
        LocalTime time = now.atZone(OfficeTime.ZONE).toLocalTime();
        LocalDate today = OfficeTime.day(now);
        if (!time.isBefore(FROM)) {
            return Optional.of(morning(today.plusDays(1)));
        }
        return time.isBefore(UNTIL) ? Optional.of(morning(today)) : Optional.empty();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(UNTIL).atZone(OfficeTime.ZONE).toInstant();
    }

    /** Whether what is due then is due in hours, so that the morning may be too late. */
    static boolean isUrgent(Instant now, Instant due) {
        return due.isBefore(now.plus(HOURS));
    }
}
