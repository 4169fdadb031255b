package org.gulou.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
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

    /** A day with its weekday: 2026年3月27日（星期五） and Friday, 27 March 2026. */
    public static LocalizedText onWeekday(LocalDate day) {
        return LocalizedText.of(
                CHINESE_DAY.format(day) + "（" + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA) + "）",
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", " + ENGLISH_DAY.format(day));
    }

    /** The same with the minute. */
    public static LocalizedText onWeekday(LocalDateTime at) {
        return onWeekday(at.toLocalDate())
                .map((language, day) -> day + (language.equals("zh") ? " " : ", ") + MINUTE.format(at));
    }

    /** What the office's clock shows at {@code instant}. */
    public static LocalDateTime clock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** The instant at which {@code day} begins at the office. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
