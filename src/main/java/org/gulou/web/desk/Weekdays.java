package org.gulou.web.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.gulou.web.ui.Language;

/** Days and hours as an office plans by them, in the reader's language. */
record Weekdays(Language language) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String of(DayOfWeek weekday) {
        TextStyle style = language.getTag().equals("zh") ? TextStyle.SHORT : TextStyle.FULL;
        return weekday.getDisplayName(style, Locale.forLanguageTag(language.getTag()));
    }

    /** With its weekday: 2026-03-09 周一. */
    String of(LocalDate day) {
        return day + " " + of(day.getDayOfWeek());
    }

    /** With its weekday and hour: 2026-03-09 周一 09:30. */
    String of(LocalDateTime at) {
        return of(at.toLocalDate()) + " " + HOUR.format(at);
    }

    static String hour(LocalDateTime at) {
        return HOUR.format(at);
    }
}
