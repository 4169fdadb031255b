package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that must be answered where it is asked has an answer wherever its own conditions hold. */
class GuardedByShowTest {
    private static Sketch car() {
        return new Sketch()
                .page(
                        "one",
                        item("hasCar", "boolean").required(),
                        item("age", "integer").required(),
                        choice("colour", "red", "blue").required(),
                        item("carValue", "money").show("hasCar").required(),
                        item("optional", "money").show("hasCar"),
                        item("dye", "money").show("colour = \"red\"").required(),
                        item("years", "integer").show("age >= 18").required());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if hasCar then carValue * 0.1 else 0",
                "if not(hasCar) then 0 else carValue",
                "if colour = \"red\" then dye else 0",
                "if colour != \"blue\" then dye else 0",
                "if hasCar and colour = \"red\" then carValue + dye else 0",
                "if owner then carValue else 0",
                "if age > 20 then years else 0"
            })
    void whatItsConditionsGuardIsNeverEmpty(String rule) {
        assertThat(car().rule("owner", "hasCar and age >= 18")
                        .page("two", item("sum", "money").with("computed", rule))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if hasCar then optional else 0",
                "if not(hasCar) then carValue else 0",
                "if colour = \"blue\" then dye else 0",
                "if hasCar or age > 3 then carValue else 0",
                "if age > 10 then years else 0",
                "if hasCar then sum(for hasCar in [false] return if hasCar then carValue else carValue) + dye else 0"
            })
    void whatMayBeEmptyAllTheSameIsRefused(String rule) {
        assertThat(car().page("two", item("sum", "money").with("computed", rule))
                        .problems())
                .singleElement()
                .asString()
                .contains("may be empty");
    }

    @Test
    void aConditionMayReadWhatItGuards() {
        assertThat(car().eligible("cheap", "not(hasCar) or carValue < 1000", false)
                        .problems())
                .isEmpty();
    }

    @Test
    void theConditionOfThePageTheGroupOrTheItemItselfGuards() {
        assertThat(car().pageIf("two", "hasCar", item("tenth", "money").with("computed", "carValue * 0.1"))
                        .page("three", item("own", "money").show("hasCar").with("computed", "carValue"))
                        .page(
                                "four",
                                group("g", item("inner", "money").with("computed", "carValue"))
                                        .show("hasCar"),
                                rows("rs", 0, 5, item("each", "money").with("computed", "carValue"))
                                        .show("hasCar"))
                        .problems())
                .isEmpty();
        assertThat(car().page("two", item("tenth", "money").show("age > 3").with("computed", "carValue"))
                        .problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if hasCar then sum(trips.km) else 0",
                "if not(hasCar) then 0 else max(trips.km)",
                "if hasCar then trips[1].km else 0",
                "sum(for p in people return if p.age > 3 then sum(p.toys.price) else 0)"
            })
    void rowsOfWhichThereIsOneWhereTheyAreAskedGuardTheirSum(String rule) {
        assertThat(owners().page("two", item("sum", "decimal").with("computed", rule))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if hasCar then sum(rides.km) else 0",
                "if age > 3 then sum(trips.km) else 0",
                "sum(for p in people return if p.age > 2 then sum(p.toys.price) else 0)"
            })
    void rowsOfWhichThereNeedBeNoneGuardNothing(String rule) {
        assertThat(owners().page("two", item("sum", "decimal").with("computed", rule))
                        .problems())
                .singleElement()
                .asString()
                .contains("may be empty");
    }

    @Test
    void aConditionThatCountsRowsIsJudgedOnceAndNotForEver() {
        assertThat(owners().pageIf(
                                "two", "count(trips) > 1", item("n", "integer").with("computed", "count(trips)"))
                        .problems())
                .isEmpty();
    }

    private static Sketch owners() {
        return car().page(
                        "owner",
                        rows("trips", 1, 5, item("km", "decimal").required()).show("hasCar"),
                        rows("rides", 0, 5, item("km", "decimal").required()).show("hasCar"),
                        rows(
                                "people",
                                1,
                                5,
                                item("age", "integer").required(),
                                rows("toys", 1, 5, item("price", "decimal").required())
                                        .show("age > 3")));
    }

    @Test
    void whatABoxOrAGroupSaysAndHowManyRowsItHasAreGuardedByItsCondition() {
        assertThat(car().page(
                                "two",
                                item("box", "info").text("Worth {carValue}").show("hasCar"),
                                group("g", item("a", "text"))
                                        .titled("About {carValue}")
                                        .check("carValue > 3", "{carValue} is too little")
                                        .show("hasCar"),
                                rows("rs", 0, 5, item("b", "text"))
                                        .bounds("years", "years")
                                        .show("age >= 18"))
                        .problems())
                .isEmpty();
        assertThat(car().page(
                                "two",
                                item("box", "info").text("Worth {carValue}").show("age > 3"),
                                rows("rs", 0, 5, item("b", "text"))
                                        .bounds("years", "9")
                                        .show("hasCar"))
                        .problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.toString()).contains("may be empty"));
    }

    @Test
    void theWordsOfACheckAreReadOnlyWhereItIsFalse() {
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("from", "date"),
                                item("to", "date").check("to >= from", "{to} is before {from}"),
                                item("size", "integer").check("not(size > 9)", "{size} is too much"),
                                item("other", "text").check("size > 3", "{other} needs {size}"))
                        .problems())
                .singleElement()
                .asString()
                .contains("{other} may be empty");
    }

    @Test
    void aNameThatARowHidesGuardsNothingOutside() {
        assertThat(car().page(
                                "two",
                                rows(
                                        "rs",
                                        0,
                                        5,
                                        item("hasCar", "boolean").required(),
                                        item("each", "money").show("hasCar").with("computed", "carValue")))
                        .problems())
                .hasSize(1);
    }

    @Test
    void aLineOfTheFeeIsGuardedByItsWhen() {
        assertThat(car().feeIf("duty", "hasCar", "carValue * 0.01").problems()).isEmpty();
        assertThat(car().feeIf("duty", "age > 3", "carValue * 0.01").problems()).hasSize(1);
    }
}
