package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that can fail needs no guard where it is seen that it does not. */
class SurelyTest {
    private static final Names NAMES = Names.of(Map.of(
            "age",
            Type.NUMBER,
            "born",
            Type.DATE,
            "name",
            Type.TEXT,
            "maiden",
            Type.TEXT.orEmpty(),
            "moved",
            Type.DATE.orEmpty(),
            "ticks",
            new Type.ListOf(Type.TEXT),
            "truths",
            new Type.ListOf(Type.BOOLEAN),
            "doubts",
            new Type.ListOf(Type.BOOLEAN.orEmpty()),
            "pattern",
            Type.TEXT,
            "car",
            new Type.Fields(Map.of("year", Type.NUMBER))));

    private static Expression compiled(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready ready -> ready.expression();
            case Expression.Compilation.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string(age)",
                "add working days(born, age)",
                "working days between(born, @\"2000-01-01\")",
                "string join(ticks, \", \")",
                "string join(ticks)",
                "matches(name, \"[A-Z]+\")",
                "matches(name, \"[a-z]+\", \"i\")",
                "count(split(name, \" \"))",
                "all(truths)",
                "any(truths)",
                "any([age > 3, born < @\"2000-01-01\"])",
                "even(count(ticks))",
                "includes([1..10], age)",
                "during(born, [@\"2000-01-01\"..@\"2010-01-01\"])",
                "before(born, @\"2000-01-01\")",
                "overlaps([1..age], [3..5])",
                "age ** 2",
                "2 ** age",
                "2 ** -1",
                "4 ** 0.5",
                "date(born.year - 6, 8, 31)",
                "date(born.year, born.month, 1)",
                "date(year: 2026, month: 4, day: 30)"
            })
    void whatIsSeenNotToFailIsNeverEmpty(String source) {
        assertThat(compiled(source).type().mayBeEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string(moved)",
                "string join(ticks, maiden)",
                "matches(name, pattern)",
                "matches(maiden, \"a\")",
                "split(name, pattern)",
                "all(doubts)",
                "even(age)",
                "includes([1..10], null)",
                "before(born, moved)",
                "includes([born..moved], born)",
                "age ** 0.5",
                "age ** -1",
                "date(born.year, 2, 29)",
                "date(born.year, born.month, 31)",
                "date(born.year, born.day, 1)",
                "date(age, 1, 1)",
                "date(car.year, 1, 1)",
                "date(moved.year, 1, 1)",
                "date(born.year + age, 1, 1)"
            })
    void whatMayFailMayBeEmpty(String source) {
        assertThat(compiled(source).type().mayBeEmpty()).isTrue();
    }
}
