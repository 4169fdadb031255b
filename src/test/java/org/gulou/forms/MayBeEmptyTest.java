package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.Emptiness.car;
import static org.gulou.forms.Emptiness.computing;
import static org.gulou.forms.Emptiness.isSure;
import static org.gulou.forms.Emptiness.mayBeEmpty;
import static org.gulou.forms.Emptiness.people;
import static org.gulou.forms.ItemSketch.choices;
import static org.gulou.forms.ItemSketch.each;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.matrix;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be empty where a rule reads it, and what rows hold: known from the items before anybody fills them in. */
class MayBeEmptyTest {
    private static Sketch pageIf(String show) {
        return car().pageIf("two", show, item("price", "decimal").required());
    }

    @Test
    void whatAPageAsksIsSureWhereThatPageIsAsked() {
        isSure(pageIf("hasCar"), "if hasCar then price else 0");
        mayBeEmpty(pageIf("hasCar"), "price");
        mayBeEmpty(pageIf("hasCar"), "if not(hasCar) then price else 0");
        isSure(
                pageIf("hasCar")
                        .pageIf("three", "hasCar", item("tenth", "decimal").with("computed", "price / 10")),
                "1");
    }

    @Test
    void aPageThatIsAskedOfEverybodyHidesNothing() {
        isSure(pageIf("true"), "price");
        isSure(car().pageIf("two", " true ", item("price", "decimal").required()), "price");
    }

    @Test
    void whatAPageAsksHasNoAnswerWhereThatPageIsNotAsked() {
        assertThat(pageIf("hasCar").paper("proof", "price > 5 and not(hasCar)").problems())
                .singleElement()
                .asString()
                .contains("is never true");
        assertThat(pageIf("hasCar").paper("proof", "price > 5 and hasCar").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "hasCar, false", "not(hasCar), false", "false, false"})
    void aQuestionIsSureOnlyWhereItMustAlwaysBeAnswered(String required, boolean sure) {
        var form = car().page("two", item("price", "decimal").with("required", required));
        if (sure) {
            isSure(form, "price");
        } else {
            mayBeEmpty(form, "price");
        }
    }

    @Test
    void whatIsComputedIsSureUnlessItNeedNotBeThere() {
        isSure(car().page("two", item("twice", "integer").with("computed", "n * 2")), "twice");
        isSure(
                car().page(
                                "two",
                                item("twice", "integer")
                                        .with("computed", "n * 2")
                                        .with("required", "true")),
                "twice");
        mayBeEmpty(
                car().page(
                                "two",
                                item("twice", "integer")
                                        .with("computed", "n * 2")
                                        .with("required", "false")),
                "twice");
        mayBeEmpty(
                car().page(
                                "two",
                                item("twice", "integer")
                                        .with("computed", "n * 2")
                                        .show("hasCar")),
                "twice");
    }

    @Test
    void whatStandsForEmptyIsThereEvenWhereNothingIsAsked() {
        var form = car().page(
                        "two",
                        item("seats", "integer").show("hasCar").with("min", "1").with("whenEmpty", "0"));
        assertThat(form.paper("walks", "seats = 0 and not(hasCar)").problems()).isEmpty();
        isSure(form, "seats + 1");
    }

    @Test
    void aChoiceOfSeveralIsAtLeastAnEmptyList() {
        isSure(car().page("two", choices("aids", "food", "rent").show("hasCar")), "count(aids)");
        isSure(
                car().page("two", rows("people", 0, 3, item("name", "text").required()))
                        .page("three", item("which", "severalRows").with("of", "people")),
                "count(which)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(crew.wage)",
                "sum(for one in crew return one.wage)",
                "sum(for wage in crew.wage return wage)",
                "sum(crew[wage > 3].wage)",
                "sum(reverse(crew.wage))",
                "sum(concatenate(crew.wage, crew.wage))",
                "sum(flatten(crew.jobs.pay))",
                "sum(for one in crew, job in one.jobs return job.pay)",
                "sum(wages)"
            })
    void whatStandsForEmptyIsTheSumOfNoneHoweverTheAnswersAreGathered(String sum) {
        isSure(crew(), sum);
    }

    @Test
    void nothingStandsForWhatIsReckonedFromAnswers() {
        assertThat(computing(crew(), "sum(for one in crew return one.wage * 2)"))
                .singleElement()
                .asString()
                .contains("Guard it", "let there be at least one")
                .doesNotContain("whenEmpty");
    }

    private static Sketch crew() {
        return car().page(
                        "two",
                        rows(
                                "crew",
                                0,
                                3,
                                item("wage", "integer").with("whenEmpty", "0"),
                                rows("jobs", 0, 3, item("pay", "integer").with("whenEmpty", "0"))))
                .rule("wages", "crew.wage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 2 ", "3"})
    void aListWithARowIsSureOfASum(String min) {
        isSure(car().page("two", people(min)), "sum(people.age)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "n"})
    void aListThatMayHaveNoRowIsNot(String min) {
        mayBeEmpty(car().page("two", people(min)), "sum(people.age)");
    }

    @Test
    void rowsThatAreHiddenOrFollowAListMayBeNone() {
        mayBeEmpty(car().page("two", people("1").show("hasCar")), "sum(people.age)");
        mayBeEmpty(
                car().page("two", choices("aids", "food", "rent"))
                        .page(
                                "three",
                                each(
                                        "plans",
                                        "aids",
                                        "a",
                                        item("cost", "decimal").required())),
                "sum(plans.cost)");
    }

    @Test
    void aMatrixHasAllItsLines() {
        isSure(
                car().page(
                                "two",
                                matrix(
                                        "rooms",
                                        List.of("bath"),
                                        item("area", "decimal").required())),
                "sum(rooms.area)");
    }

    @Test
    void aGroupThatIsHiddenIsEmptyWithAllInIt() {
        var inside = group("g", item("price", "decimal").required());
        isSure(car().page("two", inside), "g.price");
        mayBeEmpty(
                car().page(
                                "two",
                                group("g", item("price", "decimal").required()).show("hasCar")),
                "g.price");
    }

    @Test
    void inARowItsOwnConditionsGuard() {
        var guarded = car().page(
                        "two",
                        rows(
                                "people",
                                1,
                                5,
                                item("works", "boolean").required(),
                                item("wage", "decimal").show("works").required(),
                                item("tax", "decimal").with("computed", "if works then wage / 10 else 0")));
        assertThat(guarded.problems()).isEmpty();
        var open = car().page(
                        "two",
                        rows(
                                "people",
                                1,
                                5,
                                item("works", "boolean").required(),
                                item("wage", "decimal").show("works").required(),
                                item("tax", "decimal").with("computed", "wage / 10")));
        assertThat(open.problems()).singleElement().asString().contains("may be empty");
    }

    private static Sketch ofRows(String list) {
        return new Sketch()
                .page(
                        "one",
                        rows(
                                "people",
                                1,
                                5,
                                item("name", "name"),
                                item("age", "integer").required()))
                .pageEach(
                        "work",
                        list,
                        "p",
                        item("works", "boolean").required(),
                        item("wage", "decimal").show("works").required(),
                        item("tax", "decimal").with("computed", "if works then wage / 10 else p.age"));
    }

    @Test
    void onAPageOfRowsTheirConditionsGuardAndOnOtherPagesOnlyIfEveryRowWasAsked() {
        assertThat(ofRows("people[age > 15]").problems()).isEmpty();
        isSure(ofRows("people"), "sum(for m in people return if m.works then 1 else 0)");
        mayBeEmpty(ofRows("people[age > 15]"), "sum(for m in people return m.tax)");
    }

    @Test
    void theNameOfARowsElementIsNotHiddenByThatOfItsPage() {
        assertThat(new Sketch()
                        .page("one", choices("aids", "food", "rent"))
                        .page("two", each("plans", "aids", "a", item("name", "text")))
                        .pageEach(
                                "three",
                                "plans",
                                "a",
                                item("cost", "decimal").required().show("a = \"rent\""))
                        .problems())
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotTheMistakeOfRulesThatReadIt() {
        assertThat(computing(car().page("two", item("odd", "hologram")), "odd + 1"))
                .singleElement()
                .asString()
                .contains("not yet: the kind 'hologram' of 'odd'");
    }

    @Test
    void ofAReferredRowThatMayBeEmptyWhichItsPageDoesNotAskOfEveryRow() {
        assertThat(ofRows("people").page("last", referred("who.wage")).problems())
                .singleElement()
                .asString()
                .contains("may be empty");
        assertThat(ofRows("people").page("last", referred("who.tax")).problems())
                .isEmpty();
        assertThat(ofRows("people[age > 15]").page("last", referred("who.tax")).problems())
                .singleElement()
                .asString()
                .contains("may be empty");
    }

    private static ItemSketch[] referred(String rule) {
        return new ItemSketch[] {
            item("who", "row").with("of", "people").required(),
            item("result", "decimal").with("computed", rule)
        };
    }

    @Test
    void aLoopFromOneNumberToAnotherHasARoundAtLeast() {
        isSure(car(), "sum(for i in 1..3 return i)");
        isSure(car(), "max(for i in n..1 return i)");
        mayBeEmpty(car().page("two", item("much", "integer")), "sum(for i in 1..much return i)");
    }
}
