package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.cases.LateDays;
import org.gulou.catalog.Published;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/** Reminds owners of the calendar to publish before cases run into its year: without it no silence counts and nothing lapses. */
@Named
@RequestScoped
public class NextCalendar {
    /** The State Council's notice of a year comes in the November before it. */
    private static final int DAYS_AHEAD = 45;

    @Inject
    Published published;

    @Inject
    LateDays cases;

    @Inject
    Clock clock;

    @Inject
    Language language;

    private final Once<List<String>> words = new Once<>();

    /** What is missing, and what hangs on it; empty while the calendar reaches far enough. */
    public List<String> getWords() {
        return words.get(() -> Stream.of(firstUnknown())
                .filter(year -> !year.isAfter(today().plusDays(DAYS_AHEAD)))
                .map(year -> language.say("calendar.missing", String.valueOf(year.getYear()), cases.dueFrom(year)))
                .toList());
    }

    /** The first day whose holidays are not known, or New Year of this year where that lies further back. */
    private LocalDate firstUnknown() {
        int last = published.catalogue().calendar().lastYear();
        return LocalDate.of(Math.max(last, today().getYear() - 1) + 1, 1, 1);
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }
}
