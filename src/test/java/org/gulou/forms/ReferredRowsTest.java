package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** A question may refer to a row of a group near it or further out, and rules read what that row holds. */
class ReferredRowsTest {
    private static Sketch referring(String to, String inside) {
        return new Sketch()
                .page(
                        "one",
                        group(
                                "family",
                                rows(
                                        "adults",
                                        1,
                                        5,
                                        item("name", "name").required(),
                                        item("partner", "row").with("of", "adults"),
                                        item("age", "integer").required()),
                                rows(
                                        "children",
                                        0,
                                        5,
                                        item("carer", "row").with("of", to).required(),
                                        item("result", "integer").with("computed", inside))));
    }

    @Test
    void aRowIsReferredToFromItsGroupOrFromFurtherOut() {
        assertThat(referring("adults", "carer.age").problems()).isEmpty();
        assertThat(referring("family.adults", "carer.age").problems()).isEmpty();
        assertThat(referring("home.adults", "1").problems())
                .singleElement()
                .asString()
                .contains("There is no repeating group 'home.adults' to choose rows of");
        assertThat(referring("family", "1").problems())
                .singleElement()
                .asString()
                .contains("There is no repeating group 'family' to choose rows of");
    }

    @Test
    void aReferredRowHoldsItsQuestionsButNoReferencesOfItsOwn() {
        assertThat(referring("adults", "carer.wage").problems())
                .singleElement()
                .asString()
                .contains("wage");
        assertThat(referring("adults", "carer.partner.age").problems())
                .singleElement()
                .asString()
                .contains("partner");
    }

    private static Sketch working() {
        return new Sketch()
                .page(
                        "one",
                        rows(
                                "adults",
                                1,
                                5,
                                item("name", "name").required(),
                                group("work", item("wage", "money").required()),
                                rows("flats", 1, 3, item("rooms", "integer").required())))
                .page(
                        "two",
                        item("carer", "row")
                                .with("of", "adults")
                                .with("only", "work.wage > 100")
                                .required(),
                        item("wage", "money").with("computed", "carer.work.wage"),
                        item("rooms", "integer").with("computed", "sum(carer.flats.rooms)"));
    }

    @Test
    void groupsInsideAReferredRowAreRead() {
        var person = new Person(working().form())
                .answers("one", "adults.r1.name", "王芳", "adults.r1.work.wage", "120", "adults.r1.flats.r1.rooms", "5");
        assertThat(person.answers("two", "carer", "r1").journey().value("wage")).isEqualTo(Value.of(120));
        assertThat(person.journey().value("rooms")).isEqualTo(Value.of(5));
    }

    @Test
    void theParentOfARowInAPlainGroupIsTheRowAroundIt() {
        var sketch = new Sketch()
                .page(
                        "one",
                        rows(
                                "adults",
                                1,
                                5,
                                item("age", "integer").required(),
                                group(
                                        "home",
                                        rows(
                                                "pets",
                                                1,
                                                3,
                                                item("years", "integer").with("computed", "parent.age + 1")))));
        var person = new Person(sketch.form()).answers("one", "adults.r1.age", "40");
        assertThat(person.journey().value("adults.r1.home.pets.r1.years")).isEqualTo(Value.of(41));
    }
}
