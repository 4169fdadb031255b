package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gulou.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @ValueSource(strings = {"20 working days", "1 working day", "7 days", "2 weeks", "3 months", "1 year", "72 hours"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Period.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "20", "days", "-1 days", "1.5 days", "20 working hours", "7 days ago", "7days", "x + 7 days"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30 working days, 20 days",
        "21 working days, 20 working days",
        "26 days, 5 working days",
        "2 months, 30 days",
        "6 months, 20 working days",
        "2 years, 12 months",
        "73 hours, 2 days",
        "20 working days, 20 days",
        "30 working days, 1 month"
    })
    void isLongerWhereverBothBegin(String longer, String other) {
        assertThat(Period.parse(longer)
                        .orElseThrow()
                        .isSurelyLongerThan(Period.parse(other).orElseThrow()))
                .isTrue();
        assertThat(Period.parse(other)
                        .orElseThrow()
                        .isSurelyLongerThan(Period.parse(longer).orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10 days, 5 working days", "1 month, 30 days", "20 working days, 1 month", "72 hours, 3 days"})
    void isNotCalledLongerWhereThatDependsOnTheCalendar(String one, String other) {
        assertThat(Period.parse(one)
                        .orElseThrow()
                        .isSurelyLongerThan(Period.parse(other).orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "3 working days, 3 days, true",
        "10 working days, 10 days, true",
        "15 working days, 20 days, true",
        "5 working days, 1 week, false",
        "14 working days, 20 days, false",
        "20 working days, 1 month, false",
        "31 days, 1 month, true",
        "1 working day, 1 day, false",
        "5 working days, 5 working days, false"
    })
    void fiveWorkingDaysAreMostlyAWeek(String one, String other, boolean longer) {
        assertThat(Period.parse(one)
                        .orElseThrow()
                        .isMostlyLongerThan(Period.parse(other).orElseThrow()))
                .isEqualTo(longer);
    }

    @Test
    void workingDaysSkipTheWeekend() {
        var friday = LocalDate.of(2026, 11, 27);
        assertThat(new Period(1, Period.Unit.WORKING_DAYS).after(friday, WorkingCalendar.WEEKDAYS_ONLY))
                .isEqualTo("2026-11-30");
    }

    @Test
    void aMonthThatLacksTheDayEndsOnItsLast() {
        assertThat(new Period(1, Period.Unit.MONTHS).after(LocalDate.of(2026, 1, 31), WorkingCalendar.WEEKDAYS_ONLY))
                .isEqualTo("2026-02-28");
    }

    @Test
    void hoursEndAtNoDay() {
        assertThatThrownBy(() -> new Period(72, Period.Unit.HOURS)
                        .after(LocalDate.of(2026, 1, 31), WorkingCalendar.WEEKDAYS_ONLY))
                .hasMessageContaining("72 hours");
    }
}
