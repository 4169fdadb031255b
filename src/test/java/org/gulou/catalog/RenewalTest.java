package org.gulou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 2);

    private static Renewal renewal(String from, String until) {
        return new Renewal(Period.parse(from).orElseThrow(), Optional.of(until).flatMap(Period::parse), true, "renew");
    }

    @Test
    void daysAndMonthsAreCountedBackFromTheLastDay() {
        Renewal renewal = renewal("3 months", "30 days");

        assertThat(renewal.opens(LAST, WorkingCalendar.WEEKDAYS_ONLY)).isEqualTo("2025-12-02");
        assertThat(renewal.closes(LAST, WorkingCalendar.WEEKDAYS_ONLY)).isEqualTo("2026-01-31");
    }

    @Test
    void daysOffAreNoWorkingDays() {
        assertThat(renewal("5 working days", "1 working day").opens(LAST, WorkingCalendar.WEEKDAYS_ONLY))
                .isEqualTo("2026-02-23");
        assertThat(renewal("5 working days", "1 working day").closes(LAST, WorkingCalendar.WEEKDAYS_ONLY))
                .isEqualTo("2026-02-27");
    }

    @Test
    void withoutAnEndTheLastDayItselfIsInTime() {
        assertThat(renewal("90 days", "").closes(LAST, WorkingCalendar.WEEKDAYS_ONLY))
                .isEqualTo(LAST);
    }
}
