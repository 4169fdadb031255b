package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;

/** Whether a rule may read something empty, asked of forms that grow from one page of required answers. */
final class Emptiness {
    private Emptiness() {}

    static Sketch car() {
        return new Sketch()
                .page(
                        "one",
                        item("hasCar", "boolean").required(),
                        item("n", "integer").required());
    }

    static ItemSketch people(String min) {
        return rows("people", 0, 5, item("age", "integer").required()).bounds(min, "5");
    }

    /** A last page on which this is computed from the pages before. */
    static List<String> computing(Sketch form, String rule) {
        return form.page("last", item("result", "decimal").with("computed", rule))
                .problems();
    }

    static void isSure(Sketch form, String rule) {
        assertThat(computing(form, rule)).isEmpty();
    }

    static void mayBeEmpty(Sketch form, String rule) {
        assertThat(computing(form, rule)).singleElement().asString().contains("may be empty");
    }
}
