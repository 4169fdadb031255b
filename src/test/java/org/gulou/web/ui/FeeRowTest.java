package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeRowTest {
    @ParameterizedTest
    @CsvSource({"DUE, warn", "LATER, ''", "PAID, ok", "WAIVED, ok", "ENDED, ok"})
    void onlyWhatHasToBePaidNowIsAWarning(String state, String look) {
        var row = new FeeRow("use", LocalizedText.of("使用费", "Fee"), "20", state, "", "", "", "", "", "", "", "");

        assertThat(row.getLook()).isEqualTo(look);
    }
}
