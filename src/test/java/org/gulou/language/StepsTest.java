package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an evaluation costs is counted, round by round and element by element: so much fits, and not one more. */
class StepsTest {
    private static final Names NAMES = Names.of(Map.of(
            "n", Type.NUMBER,
            "word", Type.TEXT,
            "numbers", new Type.ListOf(Type.NUMBER),
            "either", Type.ANY));

    private static void justFit(String source, int most) {
        assertThat(fits(source, most)).as("%d elements", most).isTrue();
        assertThat(fits(source, most + 1)).as("%d elements", most + 1).isFalse();
    }

    private static boolean fits(String source, int n) {
        var scope = Scope.of(Map.of(
                "n",
                Value.of(n),
                "word",
                Value.of("a".repeat(n)),
                "numbers",
                new Value.Items(Collections.nCopies(n, Value.of(1))),
                "either",
                new Value.Items(Collections.nCopies(n, Value.of(1)))));
        try {
            expression(source).evaluate(scope, Surroundings.at(Instant.EPOCH));
            return true;
        } catch (EvaluationLimit tooMuch) {
            assertThat(tooMuch.getMessage()).contains("steps");
            return false;
        }
    }

    private static Expression expression(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready(Expression expression, var warnings) -> expression;
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            every x in 1..1000, y in 1..n satisfies x > 0                        | 499
            some x in 1..1000, y in 1..n satisfies x < 0                         | 499
            some x in numbers satisfies some y in numbers satisfies x + y < 0    | 999
            every x in numbers satisfies every y in numbers satisfies x + y > 0  | 999
            every i in 1..1000 satisfies string(i) + word + word + word != ""    | 2665
            every i in 1..1000 satisfies numbers = numbers                       | 998
            every i in 1..1000 satisfies either = numbers                        | 998
            every i in [1..1000] satisfies sum(numbers) > 0                      | 998
            """)
    void soManyElementsFitAndNotOneMore(String source, int most) {
        justFit(source, most);
    }

    @Test
    void aRoundOfALongBodyCostsMoreThanOneOfAShortBody() {
        String sum = "x" + " + x".repeat(60) + " > 0";

        justFit("every x in 1..1000, y in 1..n satisfies " + sum, 124);
        justFit("every x in numbers satisfies every y in numbers satisfies " + sum, 377);
        justFit("count(for x in 1..300, y in 1..n return " + "x + ".repeat(200) + "1) > 0", 151);
    }

    @Test
    void readingWhatALoopHasMadeSoFarCostsWhatItHasMade() {
        justFit("count(for x in 1..n return count(partial)) > 0", 1412);
    }
}
