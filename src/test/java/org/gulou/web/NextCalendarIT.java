package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.gulou.intake.CareFilings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever keeps the catalogue is told in time which calendar is missing and what hangs on it. */
@ArquillianTest
class NextCalendarIT {
    private static final String CLOCK = "gulou.clock.offset";

    @Inject
    Settings settings;

    @Inject
    CareFilings care;

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/", "/admin/catalogue/"})
    void theCalendarThatIsMissingIsToldWithTheCasesThatRunIntoItsYear(String page) throws Exception {
        assertThat(Knocking.signedIn("admin", settings).get(page).body()).doesNotContain("calendar-missing");

        System.setProperty(CLOCK, "P830D");
        care.forAClerk().filed();
        String later = Knocking.signedIn("admin", settings).get(page).body();

        assertThat(later).containsPattern("20\\d\\d 年的放假安排还没有载入日历。.*未办结件现有 [1-9]");
    }
}
