package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculationTest {
    private static final Surroundings NOON = Surroundings.at(Instant.parse("2026-11-25T04:00:00Z"));
    private static final Names NAMES = Names.of(Map.of(
            "later", Type.NUMBER,
            "long", Type.TEXT));
    private static final Scope SCOPE = Scope.of(Map.of("later", Value.unknown("later")));

    private static Value value(String source, Scope scope) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready(Expression expression, var warnings) -> expression.evaluate(scope, NOON);
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7 / 2                                                | 3.5
            7 / 4                                                | 1.75
            7 / 8                                                | 0.875
            1 / 16                                               | 0.0625
            1 / 3                                                | 0.3333333333333333333333333333333333
            2 / 3                                                | 0.6666666666666666666666666666666667
            -7 / 2                                               | -3.5
            0 / 5                                                | 0
            5 / 0                                                | null
            0 / 0                                                | null
            1.5 / 3                                              | 0.5
            3 / 1.5                                              | 2
            12345678901234567890 / 5                             | 2469135780246913578
            5 / 12345678901234567890                             | 0.0000000000000000004050000036450000331735503018789027
            9999999999999999999 / 3                              | 3333333333333333333
            10 / 10000000000000000000                            | 0.000000000000000001
            """)
    void aQuotientIsExactWhereThirtyFourDigitsCanSayIt(String source, String value) {
        assertThat(Words.of(value(source, SCOPE))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1234567890123456789012345678901234 + 1               | 1234567890123456789012345678901235
            9999999999999999999999999999999999 + 2               | 10000000000000000000000000000000000
            1 + 0.0000000000000000000000000000000004             | 1.000000000000000000000000000000000
            1 - 0.0000000000000000000000000000000000004          | 1.000000000000000000000000000000000
            0.1 - 0.3                                            | -0.2
            12345678901234567890 * 12345678901234567890          | 152415787532388367501905199875019100000
            1.1 * 1.1                                            | 1.21
            """)
    void numbersAreKeptToThirtyFourDigits(String source, String value) {
        assertThat(Words.of(value(source, SCOPE))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2 ** 10                                              | 1024
            2 ** 0                                               | 1
            2 ** -2                                              | 0.25
            0 ** -1                                              | null
            4 ** 0.5                                             | 2.0
            (-4) ** 0.5                                          | null
            2 ** 1.0                                             | 2
            2 ** 100000                                          | null
            10 ** 6143 / 10 ** 6143                              | 1
            10 ** -6100 * 10 ** 6100                             | 1.000000000000000000000000000000000
            10 ** 6144 / 10 ** 6143                              | 10
            10 ** 6145                                           | null
            10 ** 6000 * 10 ** 6000                              | null
            10 ** -6000 * 10 ** -6000                            | null
            1 ** 99999                                           | 1
            1.00001 ** 99999                                     | 2.718241054763942028614778676639280
            """)
    void aPowerIsExactForWholeExponentsAndNullWhereThereIsNoNumber(String source, String value) {
        assertThat(Words.of(value(source, SCOPE))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            date("2026-02-27") + duration("P1DT1H")              | 2026-02-28
            duration("P1D") + date("2026-02-28")                 | 2026-03-01
            duration("P1M") + date("2026-01-31")                 | 2026-02-28
            date("2026-03-31") - duration("P1M")                 | 2026-02-28
            date("2026-03-01") - duration("P1D")                 | 2026-02-28
            date("2026-02-28") - date("2026-03-01")              | -P1D
            @"2026-01-01T10:00:00" + @"PT15H"                    | 2026-01-02T01:00:00
            @"PT15H" + @"2026-01-01T10:00:00"                    | 2026-01-02T01:00:00
            @"2026-01-31T10:00:00" + @"P1M"                      | 2026-02-28T10:00:00
            @"2026-01-31T10:00:00+08:00" + @"P1M"                | 2026-02-28T10:00:00+08:00
            @"2026-01-01T10:00:00" - @"2026-01-01T09:30:00"      | PT30M
            @"2026-01-01T10:00:00+08:00" - @"2026-01-01T02:00:00Z" | PT0S
            @"2026-01-01T10:00:00+08:00" - @"2026-01-01T10:00:00Z" | -PT8H
            @"10:00:00" + @"PT90M"                               | 11:30:00
            @"PT90M" + @"10:00:00"                               | 11:30:00
            @"23:30:00" + @"PT1H"                                | 00:30:00
            @"10:00:00" - @"PT90M"                               | 08:30:00
            @"10:00:00" - @"08:30:00"                            | PT1H30M
            @"10:00:00+08:00" - @"10:00:00Z"                     | -PT8H
            @"10:00:00+08:00" + @"PT1H"                          | 11:00:00+08:00
            @"10:00:00+08:00" - @"10:00:00"                      | null
            @"2026-01-01" - @"2026-01-01T00:00:00Z"              | PT0S
            @"2026-01-02T09:00:00+08:00" - @"2026-01-02"         | PT1H
            @"2026-01-02T09:00:00+08:00" - @"2026-01-02T00:00:00" | null
            @"2026-01-02" - @"2026-01-01T12:00:00"               | PT12H
            years and months duration(@"2026-01-31", @"2026-03-31T09:00:00") | P2M
            years and months duration(@"2026-01-31T09:00:00", @"2025-01-31") | -P1Y
            date("9999-12-31") + @"P999999999Y"                  | null
            """)
    void daysAndTimesMoveByDurationsAndDifferByThem(String source, String value) {
        assertThat(Words.of(value(source, SCOPE))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @"P1D" + @"PT12H"                                    | P1DT12H
            @"P1D" - @"PT12H"                                    | PT12H
            @"P1Y" + @"P3M"                                      | P1Y3M
            @"P1Y" - @"P15M"                                     | -P3M
            -@"P3M"                                              | -P3M
            -@"PT3H"                                             | -PT3H
            2 * @"PT3H"                                          | PT6H
            @"PT3H" * 0.5                                        | PT1H30M
            @"PT3H" / 2                                          | PT1H30M
            @"PT1S" / 4                                          | PT0.25S
            @"PT1S" / 3                                          | PT0.333333333S
            2 * @"P3M"                                           | P6M
            @"P5M" / 2                                           | P2M
            @"P1Y" / 0                                           | null
            @"PT3H" / 0                                          | null
            @"PT3H" / @"PT2H"                                    | 1.5
            @"P1Y" / @"P5M"                                      | 2.4
            @"PT3H" / @"PT0S"                                    | null
            @"P1Y" / @"P0M"                                      | null
            """)
    void durationsAddScaleAndDivide(String source, String value) {
        assertThat(Words.of(value(source, SCOPE))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            later + 1
            1 - later
            later * @"PT1H"
            @"P1M" * later
            @"P1M" / later
            -later
            2 ** later
            """)
    void whatIsReckonedWithAnUnknownNumberIsUnknown(String source) {
        assertThat(value(source, SCOPE)).isEqualTo(Value.unknown("later"));
    }

    @Test
    void aTextOfTwoIsBoundedByTheLengthOfBoth() {
        var half = Scope.of(Map.of("long", Value.of("x".repeat(Limits.TEXT_LENGTH / 2))));

        assertThat(value("string length(long + long)", half)).isEqualTo(Value.of(Limits.TEXT_LENGTH));
        assertThatThrownBy(() -> value("long + long + \"y\"", half))
                .isInstanceOf(EvaluationLimit.class)
                .hasMessageContaining("1000000");
    }
}
