package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

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
}
