package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.each;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.matrix;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.util.List;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made once per element of a list, such as a paper, is told apart by the element's key. */
class OncePerElementTest {
    private static Sketch people() {
        return new Sketch()
                .page(
                        "one",
                        rows(
                                "people",
                                1,
                                3,
                                item("name", "text").required(),
                                item("age", "integer").required()),
                        rows(
                                "guests",
                                1,
                                3,
                                item("name", "text").required(),
                                item("age", "integer").required()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for m in people return {name: m.name, age: m.age}",
                "[{name: \"Wang Fang\", age: 3}]",
                "concatenate(people, [{name: \"Wang Fang\", age: 3}])",
                "for m in people return if m.age > 3 then m else {name: m.name, age: 3}",
                "made"
            })
    void recordsThatARulePutsTogetherHaveNoKeys(String list) {
        var form =
                people().rule("made", "for m in people return {name: m.name}").paperEach("card", list, "m", "Card");

        assertThat(form.problems())
                .singleElement()
                .asString()
                .contains("Expected a list of rows, options or days", "Go through the rows themselves");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people",
                "people[age < 18]",
                "sort(people, function(a, b) a.age < b.age)",
                "concatenate(people, guests)",
                "for m in people return m",
                "for m in people return if m.age > 3 then m else people[1]",
                "kept"
            })
    void rowsKeepTheirKeysHoweverTheyAreChosen(String list) {
        var form = people().rule("kept", "reverse(people)").paperEach("card", list, "m", "{m.name}");

        assertThat(form.problems()).isEmpty();
    }

    @Test
    void aPeriodIsTheListOfItsDays() {
        Sketch stay = new Sketch()
                .page(
                        "one",
                        item("stay", "dateRange").required(),
                        each("days", "stay", "d", item("meal", "boolean").required()))
                .paperEach("ticket", "stay", "d", "{d}");
        assertThat(stay.problems()).isEmpty();

        var anna = new Person(stay.form()).saves("one", "stay", "2026|2|27|2026|3|1");

        assertThat(anna.journey().value("days"))
                .isInstanceOfSatisfying(
                        Value.Items.class, days -> assertThat(days.items()).hasSize(3));
    }

    @Test
    void whatIsNoListAndNoPeriodIsTold() {
        assertThat(new Sketch()
                        .page("one", item("n", "integer").required(), each("days", "n", "d", item("meal", "boolean")))
                        .problems())
                .singleElement()
                .asString()
                .contains(
                        "Expected a list, but this is number",
                        "Name rows, a question with several choices, or a period");
    }

    @Test
    void anElementKnowsItsPlaceInTheList() {
        Sketch plates = new Sketch()
                .page(
                        "one",
                        rows(
                                "people",
                                1,
                                3,
                                item("name", "text").required(),
                                item("age", "integer").required()))
                .feeEach("entry", "people[age >= 18]", "m", "if rowNumber = 1 then 0 else 10 * rowNumber")
                .paperEach("card", "people", "m", "{rowNumber}. {m.name}");
        assertThat(plates.problems()).isEmpty();

        var anna = new Person(plates.form())
                .presses("one", "addRow", "people")
                .presses("one", "addRow", "people")
                .answers("one", "people.r1.name", "Wang", "people.r1.age", "3", "people.k1.name", "Li")
                .answers("one", "people.k1.age", "40", "people.k2.name", "Zhao", "people.k2.age", "41");

        assertThat(anna.journey().fees().lines())
                .extracting(FeeLine::amount)
                .containsExactly(Value.of(new BigDecimal("0.00")), Value.of(new BigDecimal("20.00")));
        assertThat(anna.journey().papers())
                .extracting(paper -> paper.title().in("en"))
                .containsExactly("1. Wang", "2. Li", "3. Zhao");
    }

    @Test
    void wordsThatPeopleTypedTellNothingApart() {
        assertThat(people().paperEach("card", "people.name", "n", "Card").problems())
                .singleElement()
                .asString()
                .contains("Expected a list of rows, options or days", "Go through the rows themselves");
        assertThat(people().page("two", each("plans", "people.name", "n", item("start", "date")))
                        .problems())
                .singleElement()
                .asString()
                .contains("but this is list of text");
    }

    @Test
    void nothingIsMadeOncePerNumber() {
        assertThat(people().paperEach("number", "people.age", "n", "Number").problems())
                .singleElement()
                .asString()
                .contains("Expected a list of rows, options or days, but this is list of number");
    }

    @Test
    void aRowWhoseNameEndsLikeAnotherIsNotTheOther() {
        var form = new Sketch()
                .page(
                        "one",
                        matrix(
                                "costs",
                                List.of("sub-total", "total"),
                                item("sum", "integer").required()),
                        item("large", "integer")
                                .with("computed", "costs[sum > 5].total.sum")
                                .with("required", "false"))
                .form();
        var person = new Person(form).answers("one", "costs.sub-total.sum", "9", "costs.total.sum", "1");
        assertThat(person.journey().value("large")).isEqualTo(Value.EMPTY);
        person.answers("one", "costs.sub-total.sum", "9", "costs.total.sum", "7");
        assertThat(person.journey().value("large")).isEqualTo(Value.of(7));
    }
}
