package org.gulou.cases.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowReceiptTest {
    @ParameterizedTest
    @ValueSource(strings = {"NO 0009", "no0009", "ＮＯ　０００９", " No\t0009 "})
    void aNumberIsTheSameHoweverItIsTyped(String typed) {
        assertThat(WindowReceipt.key(typed)).isEqualTo("NO0009");
    }
}
