package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    private static final Type LEVEL = new Type.Choice(new LinkedHashSet<>(List.of("none", "some", "much")), true);
    private static final Names NAMES = Names.of(Map.of(
            "age",
            Type.NUMBER,
            "maybe",
            Type.NUMBER.orEmpty(),
            "other",
            Type.NUMBER.orEmpty(),
            "married",
            Type.BOOLEAN,
            "name",
            Type.TEXT,
            "level",
            LEVEL,
            "levels",
            new Type.ListOf(LEVEL),
            "numbers",
            new Type.ListOf(Type.NUMBER),
            "steps",
            new Type.RangeOf(Type.NUMBER)));
    private static final Scope SCOPE = Scope.of(Map.of(
            "age", Value.of(40),
            "maybe", Value.EMPTY,
            "other", Value.unknown("other"),
            "married", Value.unknown("married"),
            "name", Value.of("Li"),
            "level", Value.of("some"),
            "levels", new Value.Items(List.of(Value.of("none"), Value.of("much"))),
            "numbers", new Value.Items(List.of(Value.of(1), Value.of(40)))));

    private static Value value(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready(Expression expression, var warnings) ->
                expression.evaluate(SCOPE, Surroundings.at(Instant.EPOCH));
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    private static List<Fault> faults(String source, Type expected) {
        return Expression.compile(source, NAMES, expected) instanceof Expression.Compilation.Refused(var faults)
                ? faults
                : List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            age between 40 and 41                    | true
            age between 39 and 40                    | true
            age between 41 and 50                    | false
            age between 30 and 39                    | false
            age between 50 and maybe                 | false
            age between 30 and maybe                 | null
            level between "some" and "much"          | true
            level between "none" and "some"          | true
            level between "much" and "much"          | false
            level in (< "much")                      | true
            level in (>= "much", "some")             | true
            level in (> "some")                      | false
            level in ["none", "much"]                | false
            level in levels                          | false
            "much" in levels                         | true
            age in (39, 40)                          | true
            age in (39, 41)                          | false
            age in not(39, 41)                       | true
            age in not(40)                           | false
            age in numbers                           | true
            age in [[1..2], [39..41]]                | true
            age in [[1..2], [39..40)]                | false
            age in (? > 39)                          | true
            age in (? > 40, ? < 5)                   | false
            age in []                                | false
            maybe in []                              | false
            numbers in []                            | false
            [] in []                                 | true
            numbers in [[1, 40], [2]]                | true
            maybe in [1..5]                          | null
            maybe in (1, 2)                          | false
            maybe in (null, 2)                       | true
            age in [1..maybe]                        | null
            age in (maybe, 40)                       | true
            name in ["Li", "Wu"]                     | true
            name in ["Wu"]                           | false
            name in ("Wu", "Li")                     | true
            """)
    void aConditionHoldsOrDoesNot(String source, String value) {
        assertThat(Words.of(value(source))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            married and other > 3                                | married, other
            married or other > 3                                 | married, other
            if married then other else 1                         | married, other
            if married then 1 else other                         | married, other
            if married then 1 else 2                             | married
            if married then age else numbers                     | married
            other in (1, 2)                                      | other
            other in [1..5]                                      | other
            age in (other, 2)                                    | other
            age between other and 50                             | other
            [other] instance of list<number>                     | other
            """)
    void whatIsNotYetAnsweredIsAskedFor(String source, String needed) {
        assertThat(value(source)).isEqualTo(new Value.Unknown(Set.of(needed.split(", "))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age in (? > 3)",
                "age between 1 and 5",
                "age in (1, maybe)",
                "age in ([1..5], 7)",
                "age in not(3)",
                "maybe in (= 5)",
                "maybe in (1, 2)",
                "maybe in not(1)",
                "maybe != null and maybe > 3 and maybe < 9",
                "maybe = null or maybe > 3",
                "(married or age > 3) and (married or age < 3)",
            })
    void aConditionOfWhatIsAnsweredIsNeverEmpty(String rule) {
        assertThat(faults(rule, Type.BOOLEAN)).as(rule).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maybe between 1 and 5",
                "age between maybe and 5",
                "age between 1 and maybe",
                "maybe in [1..5]",
                "maybe in (< 5)",
                "age in (< maybe)",
                "age in ([1..2], < maybe)",
                "age in (< maybe, [1..2])",
                "maybe > 3 and married",
                "married and maybe > 3",
                "married or maybe > 3",
                "(maybe != null and married) or maybe > 3",
                "(if maybe != null then married else married) and maybe > 3",
                "(if maybe = null then married else married) and maybe > 3",
            })
    void aConditionOfWhatMayBeEmptyIsRefusedWhereAnAnswerIsNeeded(String rule) {
        assertThat(faults(rule, Type.BOOLEAN)).as(rule).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            age between "a" and 5           | 5  | Expected two values of one type, but compared number with text
            age between 5 and "a"           | 5  | Expected two values of one type, but compared number with text
            married between true and false  | 9  | '>=' needs an order, but values of boolean have none
            age in ("a")                    | 9  | Expected number to compare with, but '"a"' is text
            age in ["a"]                    | 8  | Expected number to compare with, but '["a"]' is list of text
            age in (< "a")                  | 9  | Expected two values of one type, but compared number with text
            age in (? + 1)                  | 11 | Expected a condition, but '? + 1' is number
            if age then 1 else 2            | 4  | Expected a condition, but 'age' is number
            level in ("som")                | 11 | 'som' is not offered
            level in ["none", "som"]        | 19 | 'som' is not offered
            "som" in levels                 | 1  | 'som' is not offered
            """)
    void aTestThatFitsNoAnswerIsRefusedWhereItStands(String source, int column, String reason) {
        assertThat(faults(source, Type.BOOLEAN.orEmpty()).getFirst())
                .extracting(Fault::column, Fault::reason)
                .containsExactly(column, reason);
    }
}
