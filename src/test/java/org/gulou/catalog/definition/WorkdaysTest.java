package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** The file of holidays and of days that are worked instead. */
class WorkdaysTest {
    @Test
    void aDayOfTheCalendarIsAHolidayOrWorked() {
        String days = "date,kind,name\n2026-10-01,holiday,国庆节\n2026-10-10,makeup,国庆节\n";

        assertThat(SeededMistakesTest.told(SeededMistakesTest.SOUND.with(
                                Map.of("calendars/cn-workdays.csv", days.getBytes(UTF_8))))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("calendars/cn-workdays.csv:3:12: Expected holiday or makeup_workday, got 'makeup'.");
    }
}
