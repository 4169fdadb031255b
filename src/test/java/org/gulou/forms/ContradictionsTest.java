package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What named rules say counts where they are used, and what nobody can meet is refused. */
class ContradictionsTest {
    private static Sketch person() {
        return new Sketch()
                .page(
                        "one",
                        item("age", "integer").required(),
                        item("hasCar", "boolean").required());
    }

    @Test
    void aNamedRuleDoesNotHideAContradiction() {
        assertThat(person().rule("adult", "age >= 18")
                        .pageIf("two", "age >= 18", item("a", "text").show("not(adult)"))
                        .problems())
                .singleElement()
                .asString()
                .contains("'a' is never asked");
        assertThat(person().rule("old", "age >= 65")
                        .paper("card", "age < 18 and old")
                        .problems())
                .singleElement()
                .asString()
                .contains("is never true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"age >= 65 or age < 65", "age >= 65 and age < 60"})
    void aNamedRuleThatAnswersCannotChangeIsRefused(String rule) {
        assertThat(person().rule("r", rule).problems())
                .singleElement()
                .asString()
                .contains("whatever is answered");
    }

    @Test
    void conditionsThatNobodyMeetsTogetherAreRefused() {
        assertThat(person().eligible("grown", "age >= 18", false)
                        .eligible("car", "hasCar", false)
                        .eligible("small", "age < 10", false)
                        .problems())
                .singleElement()
                .asString()
                .contains("Nobody can meet 'small'");
        assertThat(person().eligible("grown", "age >= 18", false)
                        .eligible("young", "age < 30", false)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seats > 9", "seats = 0", "answered(plate) and not(hasCar)", "plate = \"A\" and not(hasCar)"})
    void whatLimitsAndConditionsOfOtherAnswersRuleOutIsRefused(String rule) {
        assertThat(driver().paper("card", rule).problems())
                .singleElement()
                .asString()
                .contains("is never true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seats <= 9", "seats >= 1", "seats > 0", "seats < 10 and hasCar"})
    void whatLimitsMakeSureOfIsTold(String rule) {
        assertThat(driver().paper("card", rule).warnings())
                .singleElement()
                .asString()
                .contains("is always true: 'seats' has a value only where");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seats > 8", "seats = 1", "seats <= 8", "answered(plate) and hasCar", "plate = null"})
    void whatThemLeaveOpenIsNot(String rule) {
        assertThat(driver().paper("card", rule).problems()).isEmpty();
    }

    private static Sketch household(String show) {
        return new Sketch()
                .page(
                        "one",
                        item("owns", "boolean").required(),
                        group(
                                        "home",
                                        item("rooms", "integer")
                                                .required()
                                                .with("min", "1")
                                                .with("max", "9"),
                                        group("cellar", item("depth", "integer").with("max", "5")),
                                        item("floor", "integer")
                                                .show("rooms > 2")
                                                .required()
                                                .with("min", "1"))
                                .show(show));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"home.rooms > 9", "home.rooms = 0", "home.cellar.depth > 5", "home.floor > 1 and home.rooms = 1"
            })
    void whatLimitsOfTheItemsOfAGroupRuleOutIsRefused(String rule) {
        assertThat(household("true").paper("card", rule).problems())
                .singleElement()
                .asString()
                .contains("is never true");
    }

    @Test
    void whatTheyMakeSureOfIsToldWhereTheyAreAlwaysAnswered() {
        assertThat(household("true").paper("card", "home.rooms <= 9").warnings())
                .singleElement()
                .asString()
                .contains("is always true: 'home.rooms' has a value only where");
        assertThat(household("owns").paper("card", "home.rooms <= 9").warnings())
                .isEmpty();
        assertThat(household("true").paper("card", "home.cellar.depth <= 5").warnings())
                .isEmpty();
    }

    private static Sketch driver() {
        return new Sketch()
                .page(
                        "one",
                        item("hasCar", "boolean").required(),
                        item("plate", "text").show("hasCar").required(),
                        item("seats", "integer").required().with("min", "1").with("max", "9"));
    }

    @Test
    void twoChecksThatNoAnswerKeepsAreRefusedAndAWarningIsNone() {
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("age", "integer").check("age > 60", "old").check("age < 18", "young"))
                        .problems())
                .singleElement()
                .asString()
                .contains("No answer to 'age' can keep this and the checks before it");
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("age", "integer").check("age > 60", "old").warning("age < 18", "young"))
                        .problems())
                .isEmpty();
    }

    private static Sketch family() {
        return new Sketch()
                .page(
                        "one",
                        ItemSketch.rows(
                                "people",
                                1,
                                3,
                                item("age", "integer").required(),
                                item("pay", "integer").with("min", "0")),
                        ItemSketch.choices("wants", "a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"count(people) = 0", "count(people) > 3", "count(wants) > 2"})
    void moreOrFewerThanThereCanBeIsTold(String rule) {
        assertThat(family().paper("card", rule).warnings())
                .singleElement()
                .asString()
                .contains("is never true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count(people) >= 1", "count(people) <= 3", "count(wants) <= 2"})
    void asManyAsThereAlwaysAreIsTold(String rule) {
        assertThat(family().paper("card", rule).warnings())
                .singleElement()
                .asString()
                .contains("is always true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(people) = 1",
                "count(people) > 2",
                "count(people) < 3",
                "count(wants) = 0",
                "count(wants) = 2",
                "count(people[age > 9]) = 0"
            })
    void asManyAsThereMayBeIsNot(String rule) {
        assertThat(family().paper("card", rule).problems()).isEmpty();
    }

    @Test
    void aGuardOfAValueIsNoMistakeWhereNothingCanGoWrong() {
        assertThat(driver().rule("share", "if seats > 0 then 1 / seats else 0").problems())
                .isEmpty();
    }
}
