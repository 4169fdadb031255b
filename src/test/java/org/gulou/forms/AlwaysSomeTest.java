package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.Emptiness.isSure;
import static org.gulou.forms.Emptiness.mayBeEmpty;
import static org.gulou.forms.ItemSketch.choices;
import static org.gulou.forms.ItemSketch.each;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import org.junit.jupiter.api.Test;

/** Lists that always have an element are known to have one, so that rules need not guard against none. */
class AlwaysSomeTest {
    private static Sketch works(int least) {
        return new Sketch()
                .page("two", rows("works", least, 5, item("cost", "decimal").required()))
                .page(
                        "three",
                        each("shares", "works", "w", item("share", "decimal").required()),
                        choices("ways", "bus", "train").required(),
                        choices("more", "bus", "train"));
    }

    @Test
    void whatIsAskedForEachRowIsThereAsOftenAsRowsMustBe() {
        isSure(works(1), "max(shares.share)");
        mayBeEmpty(works(0), "max(shares.share)");
    }

    @Test
    void optionsOfWhichOneMustBeTickedAreNotNone() {
        isSure(works(1), "if ways[1] = \"bus\" then 1 else 2");
        mayBeEmpty(works(1), "100 / count(more)");
        isSure(works(1), "100 / count(ways)");
    }

    @Test
    void listsThatHangOnEachOtherInARingAreRefusedAndNothingElseHappens() {
        assertThat(new Sketch()
                        .page(
                                "two",
                                each("a", "b", "x", item("one", "decimal").required()),
                                each("b", "a", "y", item("two", "decimal").required()))
                        .problems())
                .singleElement()
                .asString()
                .contains("wait for each other: a → b → a");
    }
}
