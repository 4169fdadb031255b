package org.gulou.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The office's time zone: instants are UTC everywhere, but days, deadlines and numbers are the office's. */
public final class OfficeTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private OfficeTime() {}

    /** The office's day at {@code instant}. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The instant at which {@code day} begins at the office. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
