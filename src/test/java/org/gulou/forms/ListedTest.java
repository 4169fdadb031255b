package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;

import org.junit.jupiter.api.Test;

class ListedTest {
    @Test
    void twoColumnsOfOneTitleAreToldApart() {
        Form form = new Sketch()
                .page(
                        "couple",
                        group("bride", item("born", "date"), item("income", "money")),
                        group("groom", item("born", "date")),
                        item("wedding", "date"))
                .form();

        assertThat(Listed.of(form))
                .extracting(question -> question.title().in("en"))
                .containsExactly("bride: born", "income", "groom: born", "wedding");
    }
}
