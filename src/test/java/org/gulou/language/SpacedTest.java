package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of several words are read as one wherever they can stand. */
class SpacedTest {
    private static final Type PLOT = new Type.Fields(Map.of("land area", Type.NUMBER, "use-class", Type.TEXT));
    private static final Names NAMES = Names.of(Map.of(
                    "monthly income",
                    Type.NUMBER,
                    "Date-Time 2",
                    Type.NUMBER,
                    "first plot",
                    PLOT,
                    "maybe",
                    PLOT.orEmpty(),
                    "plots",
                    new Type.ListOf(new Type.OrEmpty(PLOT)),
                    "span",
                    new Type.RangeOf(new Type.Fields(Map.of("far end", Type.NUMBER)))))
            .inside(Map.of("row", Type.NUMBER));
    private static final Value A_PLOT = new Value.Fields(Map.of("land area", Value.of(7), "use-class", Value.of("A")));
    private static final Scope SCOPE = Scope.of(Map.of(
            "monthly income",
            Value.of(4),
            "Date-Time 2",
            Value.of(5),
            "first plot",
            A_PLOT,
            "maybe",
            A_PLOT,
            "plots",
            new Value.Items(List.of(A_PLOT, A_PLOT)),
            "span",
            Value.EMPTY));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            monthly income + 1                                   | 5
            monthly  income+1                                    | 5
            Date-Time 2 - 1                                      | 4
            first plot.land area * 2                             | 14
            first plot.use-class                                 | A
            maybe.land area                                      | 7
            sum(plots.land area)                                 | 14
            count(plots[land area > 6])                          | 2
            {unit price: 3, total: unit price * 2}.total         | 6
            for each one in [1, 2] return each one + 1           | [2, 3]
            (function(left side) left side + 1)(2)               | 3
            {owner's share: 2, r: owner's share * 3}.r           | 6
            years and months duration(@"2026-01-01", @"2026-03-01") | P2M
            @"2026-01-01T10:00:00+08:00".time offset             | PT8H
            """)
    void aNameOfSeveralWordsIsOneName(String source, String value) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(
                                        Words.of(ready.expression().evaluate(SCOPE, Surroundings.at(Instant.EPOCH))))
                                .isEqualTo(value));
    }

    private static Expression.Compilation compiled(String source) {
        return Expression.compile(source, NAMES, Type.ANY.orEmpty());
    }

    @Test
    void aMisspeltNameOfSeveralWordsIsSuggestedAsAWhole() {
        assertThat(compiled("monthly incme > 1"))
                .isInstanceOfSatisfying(Expression.Compilation.Refused.class, refused -> {
                    assertThat(refused.faults().getFirst().found().in("en")).contains("monthly incme");
                    assertThat(refused.faults().getFirst().advice().in("en")).contains("monthly income");
                });
    }

    @Test
    void anUnknownNameWithAnApostropheIsToldAsAWhole() {
        assertThat(compiled("1 + owner's share"))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(
                                        refused.faults().getFirst().found().in("en"))
                                .isEqualTo("Unknown name 'owner's share'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = 'yes'", "'yes'", "x = yes'", "contains(x,'yes')"})
    void aTextBetweenApostrophesIsNone(String source) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(
                                        refused.faults().getFirst().advice().in("en"))
                                .contains("straight quotes"));
    }

    @Test
    void aFunctionOfSeveralWordsIsSuggestedToo() {
        assertThat(compiled("string lenght(\"a\")"))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(
                                        refused.faults().getFirst().advice().in("en"))
                                .contains("string length"));
    }
}
