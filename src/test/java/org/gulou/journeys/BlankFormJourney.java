package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A paper that must be signed by hand is printed: empty, as a sample, and with what was answered already. */
@ArquillianTest
@RunAsClient
class BlankFormJourney {
    private static final Household HOUSEHOLD = new Household("张伟", "520103197509230035");

    private static PaperPdf printed(Visitor visitor, String selector) {
        String address = visitor.page().locator(selector).getAttribute("href");
        return new PaperPdf(visitor.fetches(address).body());
    }

    @Test
    @Tag("long")
    void anybodyPrintsTheFormEmptyAndSeesHowItIsFilledIn() {
        try (var browser = Browser.open()) {
            Visitor reader = browser.phoneWithoutScript().visits("/service/subsistence-allowance");

            assertThat(printed(reader, "a[href*='/form/empty/']").words())
                    .contains("家庭经济状况核对授权书", "＿＿＿＿＿＿＿＿")
                    .doesNotContain("填写示例");
            assertThat(printed(reader, "a[href*='/form/sample/']").words())
                    .contains("家庭经济状况核对授权书", "填写示例", "本人")
                    .doesNotContain("{");
            reader.photographs("blank-form-guide");
        }
    }

    @Test
    @Tag("long")
    void herAnswersStandInTheFormThatSheSignsAndNobodyElseCanPrintIt() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("zhang.wei");
            Form form = HOUSEHOLD.begins(applicant);
            form.answers("supported", "false").continues();
            HOUSEHOLD.tells(form);

            String mine = "a[href^='/form/mine/']";
            assertThat(printed(applicant, mine).words())
                    .contains("张伟", "52011120160501303X", "王德明", "头桥街道黄金社区示例巷 5 号")
                    .doesNotContain("填写示例");
            applicant.findsNoBarrier();
            applicant.photographs("blank-form-papers");
            String address = applicant.page().locator(mine).getAttribute("href");
            assertThat(browser.phoneWithoutScript().fetches(address).status()).isEqualTo(404);
            assertThat(browser.desk()
                            .signsInAs("officer.yunyan-civil-affairs")
                            .fetches(address)
                            .status())
                    .isEqualTo(404);
        }
    }
}
