package org.gulou.cases.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.forms.Question;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Need;
import org.junit.jupiter.api.Test;

class AskTest {
    @Test
    void whatIsToldOfTheLengthOfAReasonIsWhatIsTaken() {
        Question reason =
                Ask.of(new Need.Reason()).orElseThrow().question("reason", List.of(), LocalizedText.NONE, "zh");

        assertThat(reason.maxLength()).isEqualTo(2_000);
    }
}
