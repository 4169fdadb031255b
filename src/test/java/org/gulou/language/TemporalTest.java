package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How days, times and durations are written, and what is said of signs other languages have. */
class TemporalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-02-28                   | 2026-02-28
            2026-02-29                   | null
            2026-2-28                    | null
            09:30:00                     | 09:30:00
            09:30:00.5                   | 09:30:00.5
            24:00:00                     | null
            09:30:00Z                    | 09:30:00Z
            09:30:00z                    | 09:30:00Z
            2026-01-01T09:30:00z         | 2026-01-01T09:30:00Z
            09:30:00+14:00               | 09:30:00+14:00
            09:30:00-14:00               | 09:30:00-14:00
            09:30:00+14:01               | null
            09:30                        | null
            2026-01-01T09:30:00          | 2026-01-01T09:30:00
            2026-01-01T24:00:00          | 2026-01-02T00:00:00
            2026-12-31T24:00:00Z         | 2027-01-01T00:00:00Z
            2026-01-01T24:00:01          | null
            2026-02-30T09:30:00          | null
            T09:30:00                    | null
            P1Y2M                        | P1Y2M
            -P14M                        | -P1Y2M
            P1D                          | P1D
            -P1DT2H                      | -P1DT2H
            PT1H30M                      | PT1H30M
            PT0.5S                       | PT0.5S
            P                            | null
            PT                           | null
            P1DT                         | null
            """)
    void aMomentAndADurationAreReadAsIsoWritesThem(String written, String value) {
        Value read = Temporal.literal(written);

        assertThat(read instanceof Value.Empty ? "null" : Words.of(read))
                .as(written)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x => 3   | 3 | Write >=
            x =< 3   | 3 | Write <=
            x == 3   | 3 | Write one '='
            """)
    void aSignOfAnotherLanguageIsToldInThisOne(String source, int column, String suggestion) {
        List<Fault> faults = Expression.compile(source, Names.of(Map.of("x", Type.NUMBER)), Type.BOOLEAN)
                        instanceof Expression.Compilation.Refused(var refused)
                ? refused
                : List.of();

        assertThat(faults)
                .singleElement()
                .extracting(Fault::column, Fault::suggestion)
                .containsExactly(column, suggestion);
    }

    /** A duration is as long in the night when clocks are put forward as in any other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @"2020-03-29T01:30:00@Europe/Paris" + @"PT1H"                                          | 2020-03-29T03:30:00@Europe/Paris
            (@"1990-04-15T00:00:00@Asia/Shanghai" + @"PT4H") - @"1990-04-15T00:00:00@Asia/Shanghai" | PT4H
            @"2020-03-29T04:30:00@Europe/Paris" - @"PT2H"                                          | 2020-03-29T01:30:00@Europe/Paris
            @"2020-03-29T01:30:00" + @"PT1H"                                                       | 2020-03-29T02:30:00
            """)
    void aDurationIsAddedToTheMomentAndNotToTheClock(String source, String value) {
        Value outcome = Expression.compile(source, Names.of(Map.of()), Type.ANY)
                        instanceof Expression.Compilation.Ready(Expression expression, var warnings)
                ? expression.evaluate(Scope.of(Map.of()), Surroundings.at(Instant.EPOCH))
                : Value.EMPTY;

        assertThat(Words.of(outcome)).isEqualTo(value);
    }
}
