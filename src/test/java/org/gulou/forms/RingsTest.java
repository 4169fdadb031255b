package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;

import org.junit.jupiter.api.Test;

/** What waits for itself is never known: it is refused, whatever the way leads through. */
class RingsTest {
    private static void isRing(Sketch form, String ring) {
        assertThat(form.problems()).singleElement().asString().contains("These wait for each other: " + ring);
    }

    @Test
    void aQuestionDoesNotHangOnAFeeThatHangsOnIt() {
        isRing(
                new Sketch()
                        .page("one", item("copies", "integer").show("fee.total > 1"))
                        .fee("copies", "if answered(copies) then copies * 10 else 0"),
                "fee → copies → fee");
    }

    @Test
    void aFeeDoesNotAddItself() {
        assertThat(new Sketch()
                        .page("one", item("n", "integer").required())
                        .fee("all", "fee.total + n")
                        .problems())
                .singleElement()
                .asString()
                .contains("'fee' waits for itself");
    }

    @Test
    void twoPapersAreNotNeededOnlyWithEachOther() {
        isRing(
                new Sketch()
                        .page("one", item("n", "integer").required())
                        .paper("contract", "given( \"deed\" )")
                        .paper("deed", "given(\"contract\")"),
                "paper contract → paper deed → paper contract");
    }

    @Test
    void aFeeMayHangOnAPaperThatHangsOnAnAnswer() {
        assertThat(new Sketch()
                        .page("one", item("n", "integer").required())
                        .paper("contract", "n > 1")
                        .fee("copy", "if given(\"contract\") then 10 else 0")
                        .problems())
                .isEmpty();
    }
}
