package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for, and told apart, among elements of which one is not known yet. */
class UnknownElementsTest {
    private static final Surroundings NOON = Surroundings.at(Instant.parse("2026-11-25T04:00:00Z"));
    private static final Names NAMES = Names.of(Map.of("later", Type.NUMBER, "more", new Type.ListOf(Type.NUMBER)));

    private static Value value(String source, Value later) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready(Expression expression, var warnings) ->
                expression.evaluate(Scope.of(Map.of("later", later, "more", Value.unknown("more"))), NOON);
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index of([1, later], 1)",
                "index of([1, 2], later)",
                "index of([later], later)",
                "index of([{a: 2, b: later}], {a: 2, b: 3})",
                "distinct values([1, later])",
                "distinct values([later, 1])",
                "distinct values([later, later])",
                "distinct values([null, later])",
                "distinct values([{a: 2, b: later}, {a: 2, b: 3}])",
                "distinct values([1, later, 1])",
                "union([1], [later])",
                "union([later], [later])",
                "count(distinct values([1, later]))"
            })
    void whatTheElementMayChangeIsUnknown(String source) {
        assertThat(value(source, Value.unknown("later"))).isEqualTo(Value.unknown("later"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            index of([], later)                                               | []
            index of([{a: 1, b: later}, {a: 2, b: 3}], {a: 2, b: 3})          | [2]
            count(distinct values([later]))                                   | 1
            count(distinct values([{a: 1, b: later}, {a: 2, b: later}]))      | 2
            distinct values([{a: 1, b: later}, {a: 2, b: 3}]).a               | [1, 2]
            union([{a: 1, b: later}], [{a: 2, b: 3}, {a: 2, b: 3}]).a         | [1, 2]
            """)
    void whatItCannotChangeIsKnownAndTheSameWhateverItTurnsOutToBe(String source, String value) {
        assertThat(Words.of(value(source, Value.unknown("later")))).isEqualTo(value);
        assertThat(Words.of(value(source, Value.of(3)))).isEqualTo(value);
        assertThat(Words.of(value(source, Value.EMPTY))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            some a in [1, 2], b in (if a = 1 then [7] else more) satisfies b = 7  | true
            some a in [2, 1], b in (if a = 1 then [7] else more) satisfies b = 7  | true
            every a in [2, 1], b in (if a = 1 then [7] else more) satisfies b = 8 | false
            later in [1, 2][item > 5]                                             | false
            not(later in [1, 2][item > 5])                                        | true
            """)
    void whatOtherElementsDecideIsKnownWhateverComes(String source, String value) {
        assertThat(Words.of(value(source, Value.unknown("later")))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            some a in [1, 2], b in (if a = 1 then [7] else more) satisfies b = 8
            every a in [1, 2], b in (if a = 1 then [7] else more) satisfies b = 7
            some a in more, b in [1] satisfies b = 1
            """)
    void whatAListToComeMayDecideIsUnknown(String source) {
        assertThat(value(source, Value.unknown("later"))).isEqualTo(Value.unknown("more"));
    }
}
