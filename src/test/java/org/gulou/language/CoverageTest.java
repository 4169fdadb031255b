package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.language.DecisionTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
    private static final Type LEVEL = new Type.Choice(Set.of("basic", "standard", "enhanced"), false);
    private static final Names NAMES = names(
            Map.of("level", Type.TEXT, "quick", Type.BOOLEAN, "people", Type.NUMBER),
            new Row(List.of("\"basic\"", "-", "< 5"), List.of("10")),
            new Row(List.of("\"basic\"", "-", ">= 5"), List.of("20")),
            new Row(List.of("\"standard\"", "true", "-"), List.of("30")),
            new Row(List.of("not(\"basic\", \"enhanced\")", "false", "-"), List.of("25")));

    private static Names names(Map<String, Type> inputs, Row... rows) {
        var ordered = new LinkedHashMap<String, Type>();
        List.of("level", "quick", "people").forEach(name -> ordered.put(name, inputs.get(name)));
        var table = (DecisionTable.Compilation.Ready)
                DecisionTable.compile(ordered, Map.of("fee", Type.NUMBER), HitPolicy.UNIQUE, List.of(rows), Map.of());
        return new Names(
                Map.of(
                        "level",
                        LEVEL,
                        "wish",
                        LEVEL.orEmpty(),
                        "plain",
                        new Type.Choice(Set.of("basic", "standard"), false),
                        "quick",
                        Type.BOOLEAN,
                        "people",
                        Type.NUMBER),
                Optional.empty(),
                Map.of("fee", table.table().signature()),
                Map.of());
    }

    @Test
    void anOptionThatNoRowFitsLeavesTheOutcomeEmpty() {
        assertThat(Expression.compile("fee(level, quick, people)", NAMES, Type.NUMBER))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .asString()
                                .contains(
                                        "may be empty",
                                        "No row of 'fee' fits where level is \"enhanced\"",
                                        "Add a row"));
    }

    private static final Names FOR_OTHERS = names(
            Map.of("level", Type.TEXT, "quick", Type.BOOLEAN, "people", Type.NUMBER),
            new Row(List.of("\"basic\"", "-", "-"), List.of("10")),
            new Row(List.of("not(\"basic\")", "-", "< 5"), List.of("20")));

    private static List<String> warnings(Names names) {
        return switch (Expression.compile("fee(level, quick, people)", names, Type.NUMBER)) {
            case Expression.Compilation.Ready ready ->
                ready.warnings().stream().map(Fault::toString).toList();
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    @Test
    void aGapBetweenNumbersBesideAnOptionThatNoRowNamesIsToldAndMayBeMeant() {
        assertThat(warnings(FOR_OTHERS))
                .singleElement()
                .asString()
                .contains("No row of 'fee' fits where level is", "people is 5");
    }

    @Test
    void oneThatTheLimitsOfTheAnswerRuleOutIsNone() {
        assertThat(warnings(FOR_OTHERS.behind(
                        Map.of("people", Names.Behind.answer(List.of(), true, List.of("people <= 4"))))))
                .isEmpty();
    }

    @Test
    void whereTheOutcomeMayBeEmptyTheOptionIsToldAllTheSame() {
        assertThat(Expression.compile("fee(level, quick, people)", NAMES, Type.NUMBER.orEmpty()))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.warnings())
                                .singleElement()
                                .asString()
                                .contains("No row of 'fee' fits"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fee(plain, quick, people)",
                "fee(\"basic\", quick, people)",
                "if level = \"enhanced\" then 0 else fee(level, quick, people)",
                "if answered(wish) and wish != \"enhanced\" then fee(wish, quick, people) else 0"
            })
    void whatCannotBeAskedThereIsNoGap(String rule) {
        assertThat(Expression.compile(rule, NAMES, Type.NUMBER)).isInstanceOf(Expression.Compilation.Ready.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fee(if answered(wish) and wish = \"basic\" then \"basic\" else null, quick, people)",
                "if level != \"enhanced\" then fee(wish, quick, people) else 0",
                "if quick then fee(level, quick, people) else 0"
            })
    void whatIsMissingOrNotRuledOutIs(String rule) {
        assertThat(Expression.compile(rule, NAMES, Type.NUMBER)).isInstanceOf(Expression.Compilation.Refused.class);
    }

    /** How quickly is asked of all but those who have the enhanced level. */
    private static Expression.Compilation askedOfSome(Row enhanced) {
        var inputs = new LinkedHashMap<String, Type>();
        inputs.put("level", Type.TEXT);
        inputs.put("quick", Type.BOOLEAN);
        var table = (DecisionTable.Compilation.Ready) DecisionTable.compile(
                inputs,
                Map.of("fee", Type.NUMBER),
                HitPolicy.UNIQUE,
                List.of(
                        new Row(List.of("\"basic\", \"standard\"", "true"), List.of("10")),
                        new Row(List.of("\"basic\", \"standard\"", "false"), List.of("5")),
                        enhanced),
                Map.of());
        Names names = new Names(
                        Map.of("level", LEVEL, "quick", Type.BOOLEAN.orEmpty()),
                        Optional.empty(),
                        Map.of("fee", table.table().signature()),
                        Map.of())
                .behind(Map.of(
                        "quick",
                        Names.Behind.answer(List.of("level != \"enhanced\""), true, List.of("level != \"enhanced\""))));
        return Expression.compile("fee(level, quick)", names, Type.NUMBER);
    }

    @Test
    void anAnswerThatIsAskedOfSomeIsMissingOfNobodyElse() {
        assertThat(askedOfSome(new Row(List.of("\"enhanced\"", "-"), List.of("0"))))
                .isInstanceOf(Expression.Compilation.Ready.class);
    }

    @Test
    void anAnswerThatIsNotAskedFitsNoRowThatWantsOne() {
        assertThat(askedOfSome(new Row(List.of("\"enhanced\"", "true"), List.of("0"))))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .asString()
                                .contains("may be empty", "'quick' is not always asked")
                                .doesNotContain("No row of"));
    }
}
