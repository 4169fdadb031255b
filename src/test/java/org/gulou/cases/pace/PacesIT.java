package org.gulou.cases.pace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was decided of late is counted for each body that decided it. */
@ArquillianTest
class PacesIT {
    private static final String OFFER = "out-of-area-care--yunyan-healthcare-security";

    @Inject
    CareFilings care;

    @Inject
    Paces paces;

    @Inject
    Clock clock;

    @Test
    void enoughDecisionsTellHowLongABodyTakes() {
        for (int i = 0; i < Pace.FLOOR; i++) {
            care.filledIn(OfficeTime.day(clock.instant()).plusDays(1)).submit();
        }

        paces.count();

        assertThat(paces.of(OFFER)).hasValueSatisfying(pace -> {
            assertThat(pace.cases()).isGreaterThanOrEqualTo(Pace.FLOOR);
            assertThat(pace.half()).isZero();
        });
        assertThat(paces.of("out-of-area-care--leishan-healthcare-security")).isEmpty();
        assertThat(paces.everywhere("out-of-area-care--leishan-healthcare-security"))
                .hasValueSatisfying(pace -> {
                    assertThat(pace.isEverywhere()).isTrue();
                    assertThat(pace.cases()).isGreaterThanOrEqualTo(Pace.FLOOR);
                });
    }
}
