package org.gulou.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The office's time zone: instants are UTC everywhere, but days, deadlines and numbers are the office's. */
public final class OfficeTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private OfficeTime() {}

    /** The office's day at {@code instant}. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** A day as people read it: 2026年3月27日 and 27 March 2026. */
    public static LocalizedText words(LocalDate day) {
        return LocalizedText.of(CHINESE_DAY.format(day), ENGLISH_DAY.format(day));
    }

    /** A moment as people read it: 2026年3月27日 09:30 and 27 March 2026 09:30. */
    public static LocalizedText words(LocalDateTime at) {
        return words(at.toLocalDate()).map(day -> day + " " + MINUTE.format(at));
    }

    /** A moment by the office's clock. */
    public static LocalizedText words(Instant at) {
        return words(LocalDateTime.ofInstant(at, ZONE));
    }

    /** The instant at which {@code day} begins at the office. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
