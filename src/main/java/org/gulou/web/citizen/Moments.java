package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Stamp;

/** Days and times as people read them, at the office. */
@Named
@RequestScoped
public class Moments {
    private static final DateTimeFormatter CHINESE_MONTH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    @Inject
    Language language;

    public String day(LocalDate day) {
        return language.of(OfficeTime.words(day));
    }

    public String day(Instant at) {
        return day(OfficeTime.day(at));
    }

    /** Such as March 2026. */
    public String month(LocalDate day) {
        return language.of(LocalizedText.of(CHINESE_MONTH.format(day), ENGLISH_MONTH.format(day)));
    }

    /** The last day before an end: what ends at 0:00 of the 5th is in time until the 4th. */
    public String lastDay(Instant end) {
        return day(OfficeTime.day(end.minusNanos(1)));
    }

    /** As the office's tables write it. */
    public String stamp(Instant at) {
        return Stamp.of(at);
    }

    public String minute(Instant at) {
        return language.of(OfficeTime.words(at));
    }
}
