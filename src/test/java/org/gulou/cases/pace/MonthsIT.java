package org.gulou.cases.pace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.gulou.cases.pace.Months.Month;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A month is told when it is over. */
@ArquillianTest
class MonthsIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String SERVICE = "out-of-area-care";

    @Inject
    CareFilings care;

    @Inject
    Months months;

    @Inject
    Clock clock;

    @AfterEach
    void setBack() {
        System.clearProperty(CLOCK);
    }

    private YearMonth file() {
        YearMonth now = YearMonth.from(OfficeTime.day(clock.instant()));
        for (int i = 0; i < Months.FEW; i++) {
            care.filledIn(OfficeTime.day(clock.instant()).plusDays(1)).submit();
        }
        return now;
    }

    @Test
    void aMonthIsToldWhenItIsOver() {
        YearMonth now = file();

        assertThat(months.all()).noneMatch(month -> !month.month().isBefore(now));

        System.setProperty(CLOCK, "P40D");
        assertThat(months.all())
                .filteredOn(
                        month -> month.month().equals(now) && month.service().equals(SERVICE))
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.filed())
                            .hasValueSatisfying(cases -> assertThat(cases).isGreaterThanOrEqualTo(Months.FEW));
                    assertThat(month.granted())
                            .hasValueSatisfying(cases -> assertThat(cases).isGreaterThanOrEqualTo(Months.FEW));
                    assertThat(month.half())
                            .hasValueSatisfying(days -> assertThat(days).isNotNegative());
                });
        assertThat(months.all()).extracting(Month::month).isSorted();
    }
}
