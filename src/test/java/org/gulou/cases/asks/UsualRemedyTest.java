package org.gulou.cases.asks;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.workflow.Need;
import org.junit.jupiter.api.Test;

class UsualRemedyTest {
    private static final String PROPOSED =
            Ask.of(new Need.Remedy()).orElseThrow().suggested().getFirst();

    @Test
    void whatIsProposedIsReadInTheLanguageOfTheApplicant() {
        assertThat(UsualRemedy.read("可以申请复核。" + PROPOSED, "en"))
                .startsWith("可以申请复核。If you do not accept this decision")
                .contains("60 days", "six months")
                .doesNotContain("行政复议");
        assertThat(UsualRemedy.read(PROPOSED, "zh")).isEqualTo(PROPOSED).contains("六十日", "六个月");
    }

    @Test
    void whatAnOfficialWroteHerselfStaysAsItIs() {
        assertThat(UsualRemedy.read("请到一号窗口。", "en")).isEqualTo("请到一号窗口。");
    }
}
