package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every evaluation ends, soon and with little memory, however small the rule is that asks for much. */
class LimitsTest {
    private static final Surroundings NOW = Surroundings.at(Instant.EPOCH);
    private static final Names NAMES = Names.of(Map.of("xs", new Type.ListOf(Type.NUMBER), "t", Type.TEXT.orEmpty()));
    private static final Scope SCOPE =
            Scope.of(Map.of("xs", new Value.Items(List.of(Value.of(1), Value.of(2))), "t", Value.unknown("t")));

    private static Value value(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready ready -> ready.expression().evaluate(SCOPE, NOW);
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    /** Records of lists, each of which holds the one before twice: of a few letters, and too large to write out. */
    private static final String DOUBLED = IntStream.rangeClosed('b', 'z')
            .mapToObj(c -> "%c: [%c, %c]".formatted(c, c - 1, c - 1))
            .collect(Collectors.joining(", ", "{a: [1, 1], ", "}"));

    @Timeout(20)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "flatten(for i in 1..30 return append(partial, 1))",
                "string length(string(for i in 1..30 return partial))",
                "(for i in 1..34 return partial) = (for i in 1..34 return partial)",
                "for i in 1..24 return partial",
                "add working days(@\"2026-01-01\", 1000000)",
                "working days between(@\"0001-01-01\", @\"9999-12-31\")",
                "for i in 1..40 return if i = 1 then \"x\" else string([partial[-1], partial[-1]])",
                "for i in 1..1000 return if i = 1 then [] else [partial[-1]]",
                "count(distinct values(for i in 1..50000 return {a: i}))",
                "count(for i in 1..100000 return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])",
                "for i in 1..100000 return some x in 1..100000 satisfies x = 1",
                "string(for i in 1..100000 return 1e6000)",
                "replace(string join(for i in 1..100000 return \"aaaaaaaaaa\"), \"a\", \"$0$0$0$0$0$0\")",
                "for i in 1..1000 return string join(for j in 1..900 return \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\")",
                "if t = \"x\" then (for i in 1..30 return partial) else (for i in 1..30 return partial)",
                "(for i in 1..30 return partial) instance of list<number>",
                "[1] in (for i in 1..30 return partial)"
            })
    void whatWouldBeTooMuchIsStopped(String source) {
        assertThatThrownBy(() -> value(source)).isInstanceOf(EvaluationLimit.class);
        assertThat(JsonLine.answer(
                        "{\"unknown\":[\"t\"],\"expression\":\"" + source.replace("\"", "\\\"") + "\"}", Instant.EPOCH))
                .contains("at most");
    }

    @Test
    void aRecordIsMeasuredLikeAList() {
        assertThatThrownBy(() -> value("count(flatten(" + DOUBLED + ".z))")).hasMessageContaining("hold at most");
        assertThatThrownBy(() -> value(DOUBLED.replace("[", "{p: ")
                        .replaceAll("(\\w), \\1]", "$1, q: $1}")
                        .replace("1, 1]", "1, q: 1}")))
                .hasMessageContaining("hold at most");
    }

    @Test
    void whatIsKeptOnceAndStaysSmallIsNoTrouble() {
        assertThat(value("count(flatten(for i in 1..10 return append(partial, 1)))"))
                .isEqualTo(Value.of(1023));
        assertThat(value("count(distinct values(for i in 1..50000 return i))")).isEqualTo(Value.of(50_000));
        assertThat(value("count(union([1, 1.0, \"a\"], [\"a\", {b: 1}, {b: 1.0}, date(\"2026-01-01\")]))"))
                .isEqualTo(Value.of(4));
    }

    @Test
    void aRecordOfManyFieldsFindsEachOfThem() {
        assertThat(value("{a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10}.j"))
                .isEqualTo(Value.of(10));
        assertThat(value("get value({a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9}, \"z\")"))
                .isEqualTo(Value.EMPTY);
    }

    @Provide
    Arbitrary<String> growing() {
        Arbitrary<String> seed = Arbitraries.of("partial", "xs", "1", "\"ab\"", "i", "t", "partial[-1]");
        Arbitrary<String> grown = seed.flatMap(one -> seed.map(other -> List.of(one, other)))
                .flatMap(two -> Arbitraries.of(
                                "append(%s, %s)",
                                "[%s, %s]",
                                "concatenate(%s, %s)",
                                "{p: %s, q: %s}",
                                "union(%s, %s)",
                                "string([%s, %s])",
                                "%s = %s",
                                "%s in [%s]",
                                "distinct values([%s, %s])",
                                "list contains([%s], %s)",
                                "flatten([%s, %s])")
                        .map(shape -> shape.formatted(two.get(0), two.get(1))));
        Arbitrary<String> loop = grown.flatMap(
                body -> Arbitraries.integers().between(1, 300).map(n -> "for i in 1.." + n + " return " + body));
        return loop.flatMap(one -> Arbitraries.of(
                        "%s",
                        "flatten(%s)",
                        "string(%s)",
                        "count(%s)",
                        "distinct values(%s)",
                        "[%s] = [xs]",
                        "string(for i in 1..30 return append(partial, %s))",
                        "context put({a: 1}, \"b\", %s)")
                .map(shape -> shape.formatted(shape.equals("%s") ? one : "(" + one + ")")));
    }

    @Property(tries = 600)
    void whateverGrowsEndsWithinTheLimits(@ForAll("growing") String source) {
        if (!(Expression.compile(source, NAMES, Type.ANY.orEmpty())
                instanceof Expression.Compilation.Ready(var rule, var none))) {
            return;
        }
        long start = System.nanoTime();
        try {
            assertThat(rule.evaluate(SCOPE, NOW)).isNotNull();
            rule.needs(SCOPE, NOW);
        } catch (EvaluationLimit stopped) {
            assertThat(stopped).hasMessageContaining("at most");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(source).isLessThan(Duration.ofSeconds(5));
    }
}
