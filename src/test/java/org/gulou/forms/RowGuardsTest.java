package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.Emptiness.car;
import static org.gulou.forms.Emptiness.isSure;
import static org.gulou.forms.Emptiness.mayBeEmpty;
import static org.gulou.forms.Emptiness.people;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class RowGuardsTest {
    /** Rows that need not be, with an answer that counts as 0 where it is left blank. */
    private static Sketch gifts() {
        return car().page(
                        "two",
                        rows("gifts", 0, 5, item("worth", "decimal").with("whenEmpty", "0"))
                                .show("hasCar"));
    }

    @Test
    void whatStandsForAnEmptyAnswerStandsForNoRowsToo() {
        isSure(gifts(), "sum(gifts.worth)");
        isSure(gifts(), "max(gifts[worth > 5].worth)");
        assertThat(new Person(gifts().page("last", item("result", "decimal").with("computed", "sum(gifts.worth) + n"))
                                .form())
                        .answers("one", "hasCar", "false", "n", "7")
                        .journey()
                        .value("result"))
                .isEqualTo(Value.of(7));
    }

    @Test
    void aCheckThatPassesForWantOfRowsIsTold() {
        assertThat(car().page("two", people("0"))
                        .check("sum(people.age) > n", "Too young")
                        .warnings())
                .singleElement()
                .asString()
                .contains("Where 'people.age' has no rows", "the check passes");
        assertThat(car().page("two", people("0"))
                        .rule("all", "sum(people.age)")
                        .check("all > n", "Too young")
                        .warnings())
                .singleElement()
                .asString()
                .contains("Where 'people.age' has no rows");
        assertThat(car().page("two", people("1"))
                        .check("sum(people.age) > n", "Too young")
                        .warnings())
                .isEmpty();
        assertThat(gifts().check("sum(gifts.worth) > n", "Too little").warnings())
                .isEmpty();
    }

    /** People of whom those who work tell their wage. */
    private static Sketch workers() {
        return car().page(
                        "two",
                        rows(
                                "people",
                                1,
                                5,
                                item("works", "boolean").required(),
                                item("wage", "decimal").show("works").required(),
                                item("age", "integer")));
    }

    @Test
    void conditionsOfARowGuardItWhateverItIsCalled() {
        isSure(workers(), "sum(for p in people return if p.works then p.wage else 0)");
        isSure(workers(), "count(people[not(works) or wage > n])");
        mayBeEmpty(workers(), "sum(for p in people return if p.works then 0 else p.wage)");
        assertThat(workers()
                        .eligibleEach("poor", "people", "p", "not(p.works) or p.wage < n")
                        .problems())
                .isEmpty();
        assertThat(workers()
                        .eligibleEach("rich", "people", "p", "p.works or p.wage < n")
                        .problems())
                .singleElement()
                .asString()
                .contains("may be empty");
    }

    @Test
    void rowsThatAListLeavesOutGuardThoseItKeeps() {
        assertThat(workers()
                        .eligibleEach("poor", "people[works]", "p", "p.wage < n")
                        .problems())
                .isEmpty();
        assertThat(workers()
                        .eligibleEach("old", "people[answered(age)]", "p", "p.age < n")
                        .problems())
                .isEmpty();
        assertThat(workers()
                        .eligibleEach("old", "people[works]", "p", "p.age < n")
                        .problems())
                .singleElement()
                .asString()
                .contains("may be empty");
    }
}
