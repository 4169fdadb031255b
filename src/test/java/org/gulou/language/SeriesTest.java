package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What loops run over, what a position picks, and what a value is an instance of. */
class SeriesTest {
    private static final Names NAMES = Names.of(Map.of(
            "later", Type.NUMBER,
            "either", Type.ANY));
    private static final Scope SCOPE = Scope.of(Map.of("later", Value.unknown("later"), "either", Value.of(2)));

    private static Value value(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready(Expression expression, var warnings) ->
                expression.evaluate(SCOPE, Surroundings.at(Instant.EPOCH));
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            for i in 1..3 return i                                       | [1, 2, 3]
            for i in 3..1 return i                                       | [3, 2, 1]
            for i in 2..2 return i                                       | [2]
            for i in [1..3] return i                                     | [1, 2, 3]
            for i in (1..3] return i                                     | [2, 3]
            for i in [1..3) return i                                     | [1, 2]
            for i in (1..3) return i                                     | [2]
            for i in (1..2) return i                                     | []
            for i in (1..1) return i                                     | []
            for i in 1.5..3 return i                                     | [1.5, 2.5]
            for d in @"2026-02-27"..@"2026-03-01" return d               | [2026-02-27, 2026-02-28, 2026-03-01]
            for d in @"2026-03-01"..@"2026-02-27" return d               | [2026-03-01, 2026-02-28, 2026-02-27]
            for d in [@"2026-01-01"..@"2026-01-03") return d             | [2026-01-01, 2026-01-02]
            for d in @"2026-01-01"..@"2026-01-01" return d               | [2026-01-01]
            count(for d in @"2026-01-01"..@"2026-12-31" return d)        | 365
            count(for i in 1..100000 return i)                           | 100000
            for i in 1..later return i                                   | ?
            """)
    void aLoopRunsOverTheNumbersAndDaysOfARange(String source, String value) {
        assertThat(Words.of(value(source))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 0..100000 return 1",
                "for i in 1..10000000000 return 1",
                "for d in @\"1000-01-01\"..@\"2026-01-01\" return 1"
            })
    void aLoopOverMoreThanAListCanHoldIsStopped(String source) {
        assertThatThrownBy(() -> value(source)).isInstanceOf(EvaluationLimit.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [5, 6, 7][1]                       | 5
            [5, 6, 7][3]                       | 7
            [5, 6, 7][4]                       | null
            [5, 6, 7][0]                       | null
            [5, 6, 7][-3]                      | 5
            [5, 6, 7][-4]                      | null
            [5, 6, 7][100001]                  | null
            [5, 6, 7][later]                   | ?
            [5, 6, 7][either]                  | 6
            [5, 6, 7][item > either + 3]       | [6, 7]
            [5, 6, 7][item > later]            | ?
            """)
    void aPositionPicksOneElementAndAConditionSeveral(String source, String value) {
        assertThat(Words.of(value(source))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 instance of number                                         | true
            "a" instance of number                                       | false
            1 instance of text                                           | false
            null instance of number                                      | false
            [1, 2] instance of list<number>                              | true
            [1, null] instance of list<number>                           | true
            [1, "a"] instance of list<number>                            | false
            1 instance of list<number>                                   | false
            {a: 1} instance of context<a: number>                        | true
            {a: 1, b: 2} instance of context<a: number>                  | true
            {a: "x"} instance of context<a: number>                      | false
            {b: 1} instance of context<a: number>                        | false
            {a: null} instance of context<a: number>                     | true
            1 instance of context<a: number>                             | false
            [1..2] instance of range<number>                             | true
            [1..2] instance of range<date>                               | false
            (> 1) instance of range<number>                              | true
            (> 1) instance of range<date>                                | false
            (< 1) instance of range<date>                                | false
            1 instance of range<number>                                  | false
            later instance of number                                     | ?
            """)
    void aValueIsAnInstanceOfTheTypeAllItsPartsAreOf(String source, String value) {
        assertThat(Words.of(value(source))).isEqualTo(value);
    }
}
