package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneOfTest {
    private static final Names NAMES = Names.of(Map.of("tier", Type.TEXT.orEmpty(), "age", Type.NUMBER));

    private static String texts(int count, String each, String between) {
        return IntStream.range(0, count).mapToObj(i -> each + "\"t" + i + "\"").collect(Collectors.joining(between));
    }

    /** The same condition, written as alternatives and as a list. */
    private static Stream<String> written(int count) {
        return Stream.of(texts(count, "tier = ", " or "), "tier in [" + texts(count, "", ", ") + "]");
    }

    private static Value value(String source, Value tier) {
        return switch (Expression.compile(source, NAMES, Type.BOOLEAN.orEmpty())) {
            case Expression.Compilation.Ready(Expression expression, var warnings) ->
                expression.evaluate(
                        Scope.of(Map.of("tier", tier, "age", Value.of(18))), Surroundings.at(Instant.EPOCH));
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 30})
    void eachOfTheTextsIsFoundHoweverManyThereAre(int count) {
        assertThat(written(count))
                .allSatisfy(source -> assertThat(
                                IntStream.range(0, count).mapToObj(i -> value(source, Value.of("t" + i))))
                        .containsOnly(Value.TRUE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 30})
    void anotherTextIsNotFoundAndNoTextAtAllNeither(int count) {
        assertThat(written(count))
                .allSatisfy(source -> assertThat(
                                Stream.of(Value.of("t" + count), Value.of("T0"), Value.of(""), Value.EMPTY)
                                        .map(tier -> value(source, tier)))
                        .containsOnly(Value.FALSE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 30})
    void whatMayStillBeAnsweredLeavesItOpen(int count) {
        assertThat(written(count).map(source -> value(source, Value.unknown("tier"))))
                .containsOnly(Value.unknown("tier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"age >= 18", "age <= 18", "age = 18", "age > 17", "age < 19", "age != 17"})
    void aThresholdHolds(String source) {
        assertThat(value(source, Value.EMPTY)).isEqualTo(Value.TRUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"age > 18", "age < 18", "age != 18", "age <= 17", "age >= 19", "age = 17"})
    void aThresholdIsMissed(String source) {
        assertThat(value(source, Value.EMPTY)).isEqualTo(Value.FALSE);
    }
}
