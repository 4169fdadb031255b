package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;

import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void rowsOfATableThatBothHoldAreRefused() {
        assertThat(new Sketch()
                        .page("one", item("mass", "decimal").required())
                        .table("fee", "mass number -> money", "<= 4.5 | 100", ">= 4.5 | 240")
                        .problems())
                .singleElement()
                .asString()
                .contains("Rows 1 and 2 both hold where mass is 4.5");
    }

    @Test
    void aTableReadsAmountsOfAnotherCurrency() {
        assertThat(new Sketch()
                        .page("one", item("income", "money").currency("INR").required())
                        .table("fee", "income money INR -> money", "<= 100000 | 10", "> 100000 | 50")
                        .rule("due", "fee(income)")
                        .problems())
                .isEmpty();
    }
}
