package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import org.gulou.catalog.Published;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What an amendment would do to drafts and open cases is told of the newest, and how many there are of all. */
@ArquillianTest
class ForecastIT {
    private static final String SERVICE = "out-of-area-care";

    @Inject
    CareFilings care;

    @Inject
    Forecast forecast;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Test
    void aDraftIsLivedThrough() {
        care.filledIn(OfficeTime.day(clock.instant()).plusDays(1));

        Outlook outlook = forecast.drafts(SERVICE, published.catalogue(), clock.instant());

        assertThat(outlook.there()).isPositive().isEqualTo(outlook.total());
        assertThat(outlook.count(Outlook.What.UNAFFECTED)).isPositive();
    }

    @Test
    void allCasesAreCountedAndTheNewestLivedThroughSomeAtATime() {
        int most = Forecast.AT_ONCE + 1;
        for (int i = 0; i <= most; i++) {
            care.forAClerk().filed();
        }

        Outlook outlook = forecast.cases(SERVICE, published.catalogue(), clock.instant(), most);

        assertThat(outlook.there()).isGreaterThan(most);
        assertThat(outlook.total()).isEqualTo(most);
        assertThat(outlook.count(Outlook.What.UNAFFECTED)).isEqualTo(most);
    }
}
