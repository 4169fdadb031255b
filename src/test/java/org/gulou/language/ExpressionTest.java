package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static final Type MEMBER =
            new Type.Fields(Map.of("age", Type.NUMBER, "income", Type.NUMBER, "name", Type.TEXT.orEmpty()));
    private static final Names NAMES = Names.of(Map.of(
            "applicant", new Type.Fields(Map.of("age", Type.NUMBER)),
            "household", new Type.Fields(Map.of("members", new Type.ListOf(MEMBER, 1))),
            "tier", new Type.Choice(Set.of("low", "high"), false),
            "married", Type.BOOLEAN.orEmpty()));

    private static Value member(long age, long income) {
        return new Value.Fields(Map.of("age", Value.of(age), "income", Value.of(income), "name", Value.EMPTY));
    }

    private static final Scope SCOPE = Scope.of(Map.of(
            "applicant",
            new Value.Fields(Map.of("age", Value.of(40))),
            "household",
            new Value.Fields(
                    Map.of("members", new Value.Items(List.of(member(40, 6000), member(38, 0), member(7, 0))))),
            "tier",
            Value.of("low"),
            "married",
            Value.unknown("married")));

    private static Expression ready(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY)) {
            case Expression.Compilation.Ready(Expression expression, var warnings) -> expression;
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    private static Value value(String source) {
        return ready(source).evaluate(SCOPE, Surroundings.at(Instant.parse("2026-11-25T04:00:00Z")));
    }

    @Test
    void incomePerHeadDecidesWhoIsEligible() {
        var rule = ready(
                "applicant.age >= 18 and sum(household.members[income > 0].income) / count(household.members) < 4500");
        assertThat(rule.evaluate(SCOPE, Surroundings.at(Instant.EPOCH))).isEqualTo(Value.TRUE);
        assertThat(rule.reads())
                .containsExactlyInAnyOrder("applicant.age", "household.members", "household.members.income");
    }

    @Test
    void whatTheKnownPartDecidesIsNotUnknown() {
        assertThat(value("applicant.age < 18 and married")).isEqualTo(Value.FALSE);
        assertThat(value("applicant.age >= 18 and married")).isEqualTo(Value.unknown("married"));
        assertThat(value("applicant.age >= 18 or married")).isEqualTo(Value.TRUE);
        assertThat(value("if married then 1 else 1")).isEqualTo(Value.of(1));
    }

    @Test
    void decimalsAreExact() {
        assertThat(value("0.1 + 0.2")).isEqualTo(Value.of(new BigDecimal("0.3")));
    }
}
