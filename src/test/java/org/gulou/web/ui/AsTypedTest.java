package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsTypedTest {
    private static final LocalizedText DAYS = LocalizedText.of("天", "days");
    private static final LocalizedText WORKING_DAYS = LocalizedText.of("个工作日", "working days");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2026年11月2号", "２０２６－１１－０２", "2026/11/2", "20261102", " 2026.11.2 "})
    void aDayIsReadAsCitizensTypeIt(String typed) {
        assertThat(AsTyped.day(typed)).contains(LocalDate.of(2026, 11, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-02-30", "+2026-11-02", "12026-11-02"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(AsTyped.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1200.5", "1,200.50", "１２００．５０", "￥1,200.50", "1200.50元", " 1 200.50 "})
    void aSumIsReadAsCitizensTypeIt(String typed) {
        assertThat(AsTyped.yuan(typed))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(new BigDecimal("1200.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1,20", "0.005", "about 3"})
    void whatIsNoSumIsNone(String typed) {
        assertThat(AsTyped.yuan(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "５", "5天", "5 个工作日", "5 working days"})
    void aNumberOfDaysMayNameWhatItCounts(String typed) {
        assertThat(AsTyped.count(typed, 99, DAYS, WORKING_DAYS)).contains(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5.5", "-5", "100", "5元", "99999999999999999999"})
    void whatIsNoSuchNumberIsNone(String typed) {
        assertThat(AsTyped.count(typed, 99, DAYS)).isEmpty();
    }

    @Test
    void aTimeIsReadAloneAndWithItsDay() {
        assertThat(AsTyped.time("9点30分")).contains(LocalTime.of(9, 30));
        assertThat(AsTyped.moment("2026-11-02T09:30")).contains(LocalDateTime.of(2026, 11, 2, 9, 30));
        assertThat(AsTyped.moment("2026年11月2号 9：30")).contains(LocalDateTime.of(2026, 11, 2, 9, 30));
        assertThat(AsTyped.moment("2026-11-02")).isEmpty();
    }

    @Test
    void noPageReadsADayInAWayOfItsOwn() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/org/gulou/web"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> read(file).matches("(?s).*\\bLocal(Date|Time)(\\.|::)parse\\b.*")))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
