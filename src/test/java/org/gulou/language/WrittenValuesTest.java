package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are written as the language writes them. */
class WrittenValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a       | {a: "x"}
            a b     | {a b: "x"}
            a_1     | {a_1: "x"}
            a-b     | {"a-b": "x"}
            ``      | {"": "x"}
            a"b     | {"a\\"b": "x"}
            """)
    void theNameOfAnEntryIsQuotedWhereItMustBe(String name, String written) {
        assertThat(Words.of(new Value.Fields(Map.of(name, Value.of("x"))))).isEqualTo(written);
    }

    private static String range(Optional<Value> low, boolean from, Optional<Value> high, boolean to) {
        return Words.of(new Value.Range(low, from, high, to));
    }

    @Test
    void aRangeShowsWhichOfItsEndsBelongToIt() {
        Optional<Value> one = Optional.of(Value.of(1));
        Optional<Value> two = Optional.of(Value.of("b"));

        assertThat(range(one, true, two, false)).isEqualTo("[1..\"b\")");
        assertThat(range(one, false, two, true)).isEqualTo("(1..\"b\"]");
        assertThat(range(Optional.empty(), false, one, true)).isEqualTo("<= 1");
        assertThat(range(Optional.empty(), false, one, false)).isEqualTo("< 1");
        assertThat(range(one, true, Optional.empty(), false)).isEqualTo(">= 1");
        assertThat(range(one, false, Optional.empty(), false)).isEqualTo("> 1");
    }

    @Test
    void durationsSayOnlyWhatTheyHave() {
        assertThat(Words.of(new Value.Days(Duration.ofSeconds(1, 500_000_000)))).isEqualTo("PT1.5S");
        assertThat(Words.of(new Value.Days(Duration.ofHours(-25)))).isEqualTo("-P1DT1H");
        assertThat(Words.of(new Value.Days(Duration.ofSeconds(59)))).isEqualTo("PT59S");
        assertThat(Words.of(new Value.Days(Duration.ofMinutes(3)))).isEqualTo("PT3M");
        assertThat(Words.of(new Value.Days(Duration.ofDays(2)))).isEqualTo("P2D");
        assertThat(Words.of(new Value.Days(Duration.ZERO))).isEqualTo("PT0S");
        assertThat(Words.of(new Value.Months(0))).isEqualTo("P0M");
        assertThat(Words.of(new Value.Months(-14))).isEqualTo("-P1Y2M");
        assertThat(Words.of(new Value.Months(24))).isEqualTo("P2Y");
    }

    @Test
    void aDayBeforeTheYearNaughtKeepsItsSign() {
        assertThat(Words.of(Value.of(LocalDate.of(-44, 3, 15)))).isEqualTo("-0044-03-15");
        assertThat(Words.of(Value.of(LocalDate.of(0, 1, 1)))).isEqualTo("0000-01-01");
    }

    @Test
    void textsWithinAListAreQuotedAndAloneTheyAreNot() {
        assertThat(Words.of(Value.of("a"))).isEqualTo("a");
        assertThat(Words.of(new Value.Items(List.of(Value.of("a"), Value.EMPTY))))
                .isEqualTo("[\"a\", null]");
    }
}
