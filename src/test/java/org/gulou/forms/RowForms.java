package org.gulou.forms;

import static org.gulou.forms.ItemSketch.choices;
import static org.gulou.forms.ItemSketch.each;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.matrix;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;

/** A form with every kind of rows, for tests of other rooms. */
public final class RowForms {
    private RowForms() {}

    /** Rows that one makes, rows that are always the same, and rows per chosen option. */
    public static Form form() {
        return new Sketch()
                .page(
                        "one",
                        rows("people", 2, 3, item("name", "text")).check("count(people) = 2", "Two."),
                        matrix("meals", List.of("breakfast", "supper"), item("eaters", "integer")),
                        choices("visits", "doctor", "school"),
                        each("perVisit", "visits", "visit", item("visited", "date")))
                .form();
    }

    /** The world in which it is filled in. */
    public static Circumstances today() {
        return Sketch.today();
    }
}
