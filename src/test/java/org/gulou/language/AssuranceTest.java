package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition makes sure of what it asks, and of no more. */
class AssuranceTest {
    private static final Type ROW = new Type.Fields(Map.of("n", Type.NUMBER, "maybe", Type.NUMBER.orEmpty()));
    private static final Names NAMES = Names.of(Map.of(
            "x",
            Type.NUMBER,
            "y",
            Type.NUMBER,
            "maybe",
            Type.NUMBER.orEmpty(),
            "other",
            Type.NUMBER.orEmpty(),
            "m",
            new Type.Fields(Map.of("income", Type.NUMBER.orEmpty())),
            "xs",
            new Type.ListOf(ROW)));

    private static List<Fault> faults(String rule) {
        return Expression.compile(rule, NAMES, Type.NUMBER) instanceof Expression.Compilation.Refused(var faults)
                ? faults
                : List.of();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if x > 0 then 1 / x else 0",
                "if x > 5 then 1 / x else 0",
                "if x >= 1 then 1 / x else 0",
                "if x < 0 then 1 / x else 0",
                "if x < -5 then 1 / x else 0",
                "if x <= -1 then 1 / x else 0",
                "if x = 3 then 1 / x else 0",
                "if x != 0 then 1 / x else 0",
                "if x = 0 then 0 else 1 / x",
                "if not(x = 0) then 1 / x else 0",
                "if not(x != 0) then 0 else 1 / x",
            })
    void aBoundThatLeavesNoZeroLetsDivide(String rule) {
        assertThat(faults(rule)).as(rule).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if x + y > 0 then 1 / (x - y) else 0",
                "if x + y >= 0 then 1 / (x + y) else 0",
                "if x + y = 0 then 1 / (x + y) else 0",
                "if x + maybe != 0 then 1 / (x + maybe) else 0",
            })
    void whatIsSureOfOneSumIsNotSureOfAnother(String rule) {
        assertThat(faults(rule)).as(rule).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if x > -1 then 1 / x else 0",
                "if x >= 0 then 1 / x else 0",
                "if x >= -1 then 1 / x else 0",
                "if x < 1 then 1 / x else 0",
                "if x <= 0 then 1 / x else 0",
                "if x <= 1 then 1 / x else 0",
                "if x = 0 then 1 / x else 0",
                "if x != 3 then 1 / x else 0",
                "if x = 3 then 0 else 1 / x",
                "if x != 0 then 0 else 1 / x",
                "if y != 0 then 1 / x else 0",
                "if x != 0 or y != 0 then 1 / x else 0",
                "if x != y then 1 / x else 0",
            })
    void aBoundThatLeavesZeroDoesNotLetDivide(String rule) {
        assertThat(faults(rule)).as(rule).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if answered(maybe) then maybe else 0",
                "if not(answered(maybe)) then 0 else maybe",
                "if not(maybe = null) then maybe else 0",
                "if not(maybe != null) then 0 else maybe",
                "if maybe = 5 then maybe else 0",
                "if maybe >= 5 then maybe else 0",
                "if 5 < maybe then maybe else 0",
                "if maybe < other then maybe + other else 0",
                "if m.income != null then m.income else 0",
                "if m.income < 3 then m.income else 0",
                "if maybe between 1 and 5 then maybe else 0",
                "if maybe != null and other != null then maybe + other else 0",
                "if maybe = null or other = null then 0 else maybe + other",
                "if not(maybe = null or other = null) then maybe + other else 0",
                "if not(maybe != null and other != null) then 0 else if maybe != null then maybe else 0",
                "if maybe != null and maybe > 3 then maybe else 0",
            })
    void whatIsAskedForIsThere(String rule) {
        assertThat(faults(rule)).as(rule).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if answered(maybe) then 0 else maybe",
                "if not(answered(maybe)) then maybe else 0",
                "if answered(other) then maybe else 0",
                "if maybe = null then maybe else 0",
                "if maybe != null then 0 else maybe",
                "if maybe = other then maybe else 0",
                "if maybe != 5 then maybe else 0",
                "if maybe > 5 then 0 else maybe",
                "if maybe = 5 then 0 else maybe",
                "if maybe between 1 and 5 then 0 else maybe",
                "if maybe != null or other != null then maybe else 0",
                "if maybe = null and other = null then 0 else maybe",
                "if not(maybe = null and other = null) then maybe else 0",
                "if not(maybe != null and other != null) then maybe else 0",
                "if m.income != null then maybe else 0",
            })
    void whatIsNotAskedForMayBeMissing(String rule) {
        assertThat(faults(rule)).as(rule).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if count(xs) > 0 then sum(xs.n) else 0",
                "if count(xs) > 3 then sum(xs.n) else 0",
                "if count(xs) >= 1 then sum(xs.n) else 0",
                "if count(xs) = 1 then sum(xs.n) else 0",
                "if count(xs) != 0 then sum(xs.n) else 0",
                "if count(xs) = 0 then 0 else sum(xs.n)",
                "if count(xs) < 1 then 0 else sum(xs.n)",
                "if count(xs) <= 0 then 0 else sum(xs.n)",
                "if count(xs) < 2 then 0 else sum(xs.n)",
            })
    void aCountOfOneAndMoreMakesSureOfElements(String rule) {
        assertThat(faults(rule)).as(rule).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if count(xs) > -1 then sum(xs.n) else 0",
                "if count(xs) >= 0 then sum(xs.n) else 0",
                "if count(xs) = 0 then sum(xs.n) else 0",
                "if count(xs) != 1 then sum(xs.n) else 0",
                "if count(xs) < 1 then sum(xs.n) else 0",
                "if count(xs) <= 1 then sum(xs.n) else 0",
                "if count(xs) < 0 then 0 else sum(xs.n)",
                "if count(xs) > 0 then 0 else sum(xs.n)",
                "if count(xs) >= 1 then 0 else sum(xs.n)",
                "if sum(xs.n) > 0 then max(xs.n) else 0",
            })
    void aCountThatMayBeNoneMakesSureOfNothing(String rule) {
        assertThat(faults(rule)).as(rule).isNotEmpty();
    }
}
