package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({"0, 今天到期, due today", "1, 还有 1 天, 1 day left", "7, 还有 7 天, 7 days left", "-2, 超期 2 天, 2 days overdue"})
    void aDueDayIsToldByItsDistance(int days, String chinese, String english) {
        var words = TimeLeft.words(TODAY, TODAY.plusDays(days));

        assertThat(words.texts()).containsEntry("zh", chinese).containsEntry("en", english);
    }
}
