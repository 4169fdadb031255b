package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a number is needed, a rule that may come out empty is refused, and one that guards what may be empty is not. */
class GuardsTest {
    private static final Type ROW = new Type.Fields(Map.of("n", Type.NUMBER, "maybe", Type.NUMBER.orEmpty()));
    private static final Names NAMES = Names.of(Map.of(
            "x",
            Type.NUMBER,
            "maybe",
            Type.NUMBER.orEmpty(),
            "yes",
            Type.BOOLEAN.orEmpty(),
            "xs",
            new Type.ListOf(ROW),
            "filled",
            new Type.ListOf(ROW, 1),
            "nested",
            new Type.ListOf(new Type.Fields(Map.of("inner", new Type.ListOf(ROW, 1))), 1),
            "from",
            Type.DATE,
            "to",
            Type.DATE));

    private static Expression.Compilation compiled(String rule) {
        return Expression.compile(rule, NAMES, Type.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if answered(maybe) then maybe else 0",
                "if maybe = null then 0 else maybe",
                "if maybe > 5 then maybe else 0",
                "if maybe between 1 and 5 then maybe else 0",
                "if not(maybe > 5) then maybe else 0",
                "if not(maybe <= 5 or yes) then maybe else 0",
                "if not(not(maybe > 5)) then maybe else 0",
                "if not(answered(maybe)) then 0 else maybe",
                "if not(maybe = null) then maybe else 0",
                "if not(maybe = 5) then 0 else maybe",
                "if not(x > 0) then 0 else 1 / x",
                "if count(xs) > 0 then sum(xs.n) else 0",
                "if count(xs) = 0 then 0 else max(xs.n)",
                "if count(xs[n > 1]) >= 1 then sum(xs[n > 1].n) else 0",
                "if count(xs) > 0 and x > 0 then sum(xs.n) / x else 0",
                "if x != 0 then 1 / x else 0",
                "if x + 1 != 0 then 1 / (x + 1) else 0",
                "if x + x * 2 = 0 then 0 else x / (x + x * 2)",
                "if x - 3 > 0 and x < 9 then x / (x - 3) else 0",
                "sum(for r in filled return if answered(r.maybe) then r.maybe else 0)",
                "sum(flatten(nested.inner.n))",
                "(to - from) / duration(\"P1D\")",
                "(to - from) / 1 day",
                "round half up(x / 12, 2)",
                "ceiling(x / 2)",
                "modulo(x, 12)",
                "min(ceiling(x), 60)",
                "sum(append(xs.n, 0))",
                "max(concatenate([0], xs.n))",
                "if count(xs) >= 2 then xs[2].n else 0",
                "if count(xs) > 1 then xs[2].n + xs[-2].n else 0",
                "if count(xs) = 0 then 0 else xs[-1].n",
                "filled[-1].n",
            })
    void whatIsGuardedIsNeverEmpty(String rule) {
        assertThat(compiled(rule)).as(rule).isInstanceOf(Expression.Compilation.Ready.class);
    }

    @Test
    void theRemedyForAListWithoutElementsHelps() {
        assertThat(compiled("sum(xs.n)"))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.suggestion())
                                        .contains("if count(xs.n) > 0 then", "min: 1", "whenEmpty")));
        assertThat(compiled("if count(xs.n) > 0 then sum(xs.n) else 0"))
                .isInstanceOf(Expression.Compilation.Ready.class);
        assertThat(Expression.compile(
                        "sum(xs.n)",
                        NAMES.behind(Map.of("xs.n", Names.Behind.answer(List.of(), true, List.of(), Optional.of("0")))),
                        Type.NUMBER))
                .isInstanceOf(Expression.Compilation.Ready.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if count(xs) >= 1 then xs[2].n else 0",
                "if count(xs) > 0 then xs[0].n else 0",
                "filled[2].n",
                "maybe",
                "if maybe = null then maybe else 0",
                "if maybe != 5 then maybe else 0",
                "if not(maybe > 5) then 0 else maybe",
                "if not(maybe > 5 and yes) then 0 else maybe",
                "if not(maybe <= 5 or yes) then 0 else maybe",
                "sum(xs.n)",
                "if count(xs) < 5 then sum(xs.n) else 0",
                "if count(xs) > 0 then sum(xs[n > 1].n) else 0",
                "if x >= 0 then 1 / x else 0",
                "sum(for r in xs return r.n)",
                "max(0, maybe)",
                "max(filled.maybe)",
                "sum(append(xs.maybe, 0))",
                "sum(append(xs.n, maybe))",
                "sum(concatenate(xs.n, xs.n))",
                "max(0, sum(xs.n))",
                "if answered(maybe) then sum(for maybe in xs.maybe return maybe) else 0",
                "round half up(maybe, 2)",
                "modulo(12, x)",
                "(to - from) / duration(\"PT0S\")",
            })
    void whatMayBeEmptyIsRefused(String rule) {
        assertThat(compiled(rule)).as(rule).isInstanceOf(Expression.Compilation.Refused.class);
    }

    @Test
    void whoMayDivideByNothingReadsSo() {
        assertThat(compiled("100 / x"))
                .asString()
                .contains("may be empty", "'x' may be 0", "guard it (if x != 0 then … else …)");
        assertThat(compiled("(if x != 0 then 100 / x else 0) + 100 / (x - 1)"))
                .asString()
                .contains("'x - 1' may be 0", "if x - 1 != 0");
    }
}
