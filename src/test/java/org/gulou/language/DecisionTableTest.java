package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.gulou.language.DecisionTable.Row;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
    private static final Map<String, Type> FEE = new LinkedHashMap<>();

    static {
        FEE.put("mass", Type.NUMBER);
        FEE.put("axles", Type.NUMBER);
    }

    private static final List<Row> ROWS = List.of(
            new Row(List.of("<= 4.5", "-"), List.of("100")), new Row(List.of("> 4.5", "[2..3]"), List.of("240")));

    private static DecisionTable table(HitPolicy policy, Type out, List<Row> rows) {
        return switch (DecisionTable.compile(FEE, Map.of("fee", out), policy, rows, Map.of())) {
            case DecisionTable.Compilation.Ready(DecisionTable table, var warnings) -> table;
            case DecisionTable.Compilation.Refused(var faults, var runnable) -> throw new AssertionError(faults);
        };
    }

    private static Value decide(DecisionTable table, Value mass, Value axles) {
        return table.decide(List.of(mass, axles), Surroundings.at(Instant.EPOCH));
    }

    @Test
    void theOneRowThatFitsDecides() {
        var table = table(HitPolicy.UNIQUE, Type.NUMBER, ROWS);
        assertThat(decide(table, Value.of(3), Value.of(2))).isEqualTo(Value.of(100));
        assertThat(decide(table, Value.of(8), Value.of(3))).isEqualTo(Value.of(240));
        assertThat(decide(table, Value.of(8), Value.of(4))).isEqualTo(Value.EMPTY);
    }

    @Test
    void anUnknownInputThatChangesNothingIsNotNeeded() {
        var table = table(HitPolicy.UNIQUE, Type.NUMBER, ROWS);
        assertThat(decide(table, Value.of(3), Value.unknown("axles"))).isEqualTo(Value.of(100));
        assertThat(decide(table, Value.of(8), Value.unknown("axles"))).isEqualTo(Value.unknown("axles"));
    }

    @Test
    void aRuleCallsItByName() {
        var names = new Names(
                Map.of("v", new Type.Fields(FEE)),
                Optional.empty(),
                Map.of(
                        "vehicleFee",
                        table(HitPolicy.UNIQUE, new Type.Money("CNY"), ROWS).signature()),
                Map.of());
        assertThat(Expression.compile("vehicleFee(v.mass, v.axles) * 2", names, new Type.Money("CNY")))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.expression()
                                        .evaluate(
                                                Scope.of(Map.of(
                                                        "v",
                                                        new Value.Fields(
                                                                Map.of("mass", Value.of(8), "axles", Value.of(2))))),
                                                Surroundings.at(Instant.EPOCH)))
                                .isEqualTo(Value.of(480)));
    }

    @Test
    void aRowForWhatIsNotOfferedIsToldWhereTheTableIsAsked() {
        var rows = List.of(
                new Row(List.of("\"single\""), List.of("1")),
                new Row(List.of("\"maried\", \"widowed\""), List.of("2")));
        var table = (DecisionTable.Compilation.Ready) DecisionTable.compile(
                Map.of("of", Type.TEXT), Map.of("fee", Type.NUMBER), HitPolicy.FIRST, rows, Map.of());
        var names = new Names(
                Map.of("marital", new Type.Choice(Set.of("single", "married", "widowed"), false), "other", Type.TEXT),
                Optional.empty(),
                Map.of("fee", table.table().signature()),
                Map.of());

        assertThat(Expression.compile("fee(marital)", names, Type.ANY))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.warnings())
                                .first()
                                .asString()
                                .contains("fee has a row for 'maried'", "Did you mean 'married'?"));
        assertThat(Expression.compile("fee(other)", names, Type.ANY))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.warnings()).isEmpty());
    }

    @Test
    void eachPolicyTreatsSeveralHitsItsOwnWay() {
        var all = List.of(
                new Row(List.of("-", "-"), List.of("2")),
                new Row(List.of("> 1", "-"), List.of("5")),
                new Row(List.of("> 100", "-"), List.of("9")));
        Value eight = Value.of(8);
        assertThat(decide(table(HitPolicy.FIRST, Type.NUMBER, all), eight, eight))
                .isEqualTo(Value.of(2));
        assertThat(decide(table(HitPolicy.COLLECT_SUM, Type.NUMBER, all), eight, eight))
                .isEqualTo(Value.of(7));
        assertThat(decide(table(HitPolicy.COLLECT_MIN, Type.NUMBER, all), eight, eight))
                .isEqualTo(Value.of(2));
        assertThat(decide(table(HitPolicy.COLLECT_MAX, Type.NUMBER, all), eight, eight))
                .isEqualTo(Value.of(5));
        assertThat(decide(table(HitPolicy.COLLECT_COUNT, Type.NUMBER, all), eight, eight))
                .isEqualTo(Value.of(2));
        assertThat(decide(table(HitPolicy.RULE_ORDER, Type.NUMBER, all), eight, eight))
                .isEqualTo(new Value.Items(List.of(Value.of(2), Value.of(5))));
    }

    @Test
    void theMostImportantOptionComesFirst() {
        var tiers = new LinkedHashSet<>(List.of("A", "B", "C"));
        var rows =
                List.of(new Row(List.of("-", "-"), List.of("\"C\"")), new Row(List.of("> 1", "-"), List.of("\"A\"")));
        var tier = new Type.Choice(tiers, false);
        Value eight = Value.of(8);
        assertThat(decide(table(HitPolicy.PRIORITY, tier, rows), eight, eight)).isEqualTo(Value.of("A"));
        assertThat(decide(table(HitPolicy.OUTPUT_ORDER, tier, rows), eight, eight))
                .isEqualTo(new Value.Items(List.of(Value.of("A"), Value.of("C"))));
    }

    @Test
    void aWrongCellIsNamed() {
        var rows = List.of(ROWS.getFirst(), new Row(List.of("> \"heavy\"", "-"), List.of("\"D\"")));
        assertThat(DecisionTable.compile(
                        FEE, Map.of("tier", new Type.Choice(Set.of("A"), false)), HitPolicy.FIRST, rows, Map.of()))
                .isInstanceOfSatisfying(
                        DecisionTable.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(DecisionTable.CellFault::row, DecisionTable.CellFault::cell)
                                .containsExactly(Tuple.tuple(1, 3), Tuple.tuple(2, 1), Tuple.tuple(2, 3)));
    }

    private static DecisionTable.Compilation compiled(HitPolicy policy, List<Row> rows) {
        return DecisionTable.compile(FEE, Map.of("fee", Type.NUMBER), policy, rows, Map.of());
    }

    private static List<String> overlaps(HitPolicy policy, List<Row> rows) {
        return compiled(policy, rows) instanceof DecisionTable.Compilation.Refused(var faults, var runnable)
                ? faults.stream().map(fault -> fault.fault().reason()).toList()
                : List.of();
    }

    @Test
    void twoRowsOfWhichOneShouldDecideMustNotBothHold() {
        var rows = List.of(
                new Row(List.of("<= 4.5", "-"), List.of("100")), new Row(List.of(">= 4.5", "[2..3]"), List.of("240")));
        assertThat(overlaps(HitPolicy.UNIQUE, rows))
                .containsExactly("Rows 1 and 2 both hold where mass is 4.5, axles is 2");
        assertThat(overlaps(HitPolicy.ANY, rows)).hasSize(1);
        assertThat(overlaps(HitPolicy.FIRST, rows)).isEmpty();
    }

    @Test
    void rowsThatSayTheSameMayOverlapWhereAnyWillDo() {
        var rows = List.of(new Row(List.of("<= 4.5", "-"), List.of("100")), new Row(List.of("-", "-"), List.of("100")));
        assertThat(overlaps(HitPolicy.ANY, rows)).isEmpty();
        assertThat(overlaps(HitPolicy.UNIQUE, rows)).hasSize(1);
    }

    @Test
    void aTableOfWholeNumbersFromZeroLeavesOutNothingBetweenOrBelow() {
        var names = Map.of("n", Type.NUMBER);
        var ages = List.of(
                new Row(List.of("[0..17]"), List.of("1")),
                new Row(List.of("[18..59]"), List.of("2")),
                new Row(List.of(">= 60"), List.of("3")));
        var open = List.of(ages.get(0), new Row(List.of("[20..59]"), List.of("2")), ages.get(2));
        assertThat(gaps(names, ages)).isEmpty();
        assertThat(gaps(names, open)).containsExactly("No row says what holds where n is 18");
        assertThat(gaps(Map.of("n", new Type.Money("CNY")), ages)).hasSize(2);
    }

    @Test
    void aTableWhoseFirstRowDecidesHasGapsTooAndListsHaveNone() {
        var rows = List.of(new Row(List.of("< 10"), List.of("1")), new Row(List.of("< 20"), List.of("2")));
        assertThat(warnings(HitPolicy.FIRST, rows)).containsExactly("No row says what holds where n is 20");
        assertThat(warnings(HitPolicy.COLLECT_SUM, rows)).containsExactly("No row says what holds where n is 20");
        assertThat(warnings(HitPolicy.COLLECT, rows)).isEmpty();
    }

    private static List<String> warnings(HitPolicy policy, List<Row> rows) {
        return DecisionTable.compile(Map.of("n", Type.NUMBER), Map.of("", Type.NUMBER), policy, rows, Map.of())
                        instanceof DecisionTable.Compilation.Ready ready
                ? ready.warnings().stream()
                        .map(warning -> warning.fault().reason())
                        .toList()
                : List.of("refused");
    }

    @Test
    void everyGapIsToldOnceByAnExample() {
        var ages = List.of(new Row(List.of("[10..20]"), List.of("1")), new Row(List.of("[30..40]"), List.of("2")));
        var levels = new Type.Choice(new LinkedHashSet<>(List.of("a", "b", "c")), false);
        assertThat(gaps(Map.of("n", Type.NUMBER), ages))
                .containsExactly(
                        "No row says what holds where n is 9",
                        "No row says what holds where n is 25",
                        "No row says what holds where n is 41");
        assertThat(gaps(Map.of("level", levels), List.of(new Row(List.of("\"b\""), List.of("1")))))
                .containsExactly(
                        "No row says what holds where level is \"a\"", "No row says what holds where level is \"c\"");
    }

    private static List<String> gaps(Map<String, Type> inputs, List<Row> rows) {
        return DecisionTable.compile(inputs, Map.of("", Type.NUMBER), HitPolicy.UNIQUE, rows, Map.of())
                        instanceof DecisionTable.Compilation.Ready ready
                ? ready.warnings().stream()
                        .map(warning -> warning.fault().reason())
                        .toList()
                : List.of("refused");
    }

    @Test
    void whatNoRowSaysIsNamedByExamples() {
        assertThat(compiled(HitPolicy.UNIQUE, ROWS))
                .isInstanceOfSatisfying(
                        DecisionTable.Compilation.Ready.class,
                        ready -> assertThat(ready.warnings())
                                .extracting(warning -> warning.fault().reason())
                                .containsExactly(
                                        "No row says what holds where mass is 5.5, axles is 1",
                                        "No row says what holds where mass is 5.5, axles is 4"));
    }
}
