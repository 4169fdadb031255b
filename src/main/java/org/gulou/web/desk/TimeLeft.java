package org.gulou.web.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gulou.kernel.LocalizedText;

/** How long until a day, for people. */
final class TimeLeft {
    private TimeLeft() {}

    static LocalizedText words(LocalDate today, LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return LocalizedText.of("今天到期", "due today");
        }
        return days > 0
                ? LocalizedText.of("还有 " + days + " 天", counted(days) + " left")
                : LocalizedText.of("超期 " + -days + " 天", counted(-days) + " overdue");
    }

    private static String counted(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
