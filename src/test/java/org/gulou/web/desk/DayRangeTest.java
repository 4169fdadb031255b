package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-05, 2026-12-01, true",
        "2026-12-01, 2026-12-05, false",
        "2026-12-01, 2026-12-01, false",
        "2026-12-05, '', false",
        "'', 2026-12-01, false",
        "2026-12-05, yesterday, false"
    })
    void nothingLiesBetweenDaysInTheWrongOrder(String from, String to, boolean backwards) {
        assertThat(new DayRange("filed", from, to).isBackwards()).isEqualTo(backwards);
    }
}
