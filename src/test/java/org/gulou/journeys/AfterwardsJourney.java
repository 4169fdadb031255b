package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.OwnList;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applicant and office write to each other, and a bad rating is followed up until the applicant is called back. */
@Tag("long")
@ArquillianTest
@RunAsClient
class AfterwardsJourney {
    private static final String CLERK = "clerk.yunyan-healthcare-security";

    @Test
    void anApplicantWritesIsAnsweredRatesAndIsCalledBack() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            String number = CareFiling.files(applicant);
            asks(applicant, number);

            Visitor clerk = browser.desk().signsInAs(CLERK).visits("/desk/");
            assertThat(clerk.reads("#waiting")).contains(number);
            answers(clerk, number);
            notesAndLabels(clerk, number);

            assertThat(OwnList.tells(applicant, number)).contains("有新消息");
            applicant.visits("/case/" + number);
            assertThat(applicant.source()).doesNotContain("疑似", "待回电");
            applicant.presses("#messages");
            assertThat(applicant.reads("#talk")).contains("可以改，请重新备案。");
            assertThat(OwnList.tells(applicant, number)).doesNotContain("有新消息");

            rates(applicant, number);
            assertThat(applicant.reads("#rated-before")).contains("非常不满意", "核实，最晚", "与您联系");
            followsUp(clerk.visits("/desk/tickets.xhtml"), number);
            assertThat(applicant.visits("/case/" + number).reads("#rated-before"))
                    .contains("办理机关的答复：已经改进，抱歉。");
            assertThat(applicant.visits("/messages/" + number).reads("#talk")).contains("已经改进，抱歉。");
        }
    }

    private static void asks(Visitor applicant, String number) {
        applicant.visits("/case/" + number).presses("#messages").presses("#send");
        assertThat(applicant.reads("#summary")).contains("请写消息");
        applicant.whatWentWrong(); // the page answers 422
        applicant.page().locator("#text").fill("医院名称还能改吗？");
        applicant.page().locator("#files").setInputFiles(PaperPdf.scan("住院证明.pdf"));
        applicant.presses("#send");
        assertThat(applicant.reads("#talk")).contains("医院名称还能改吗？", "住院证明.pdf");
    }

    private static void answers(Visitor clerk, String number) {
        clerk.opensAtDesk(number);
        assertThat(clerk.reads("#talk")).contains("未读消息", "医院名称还能改吗？");
        clerk.page().locator("#talk-text").fill("可以改，请重新备案。");
        clerk.presses("button[value=talk-send]");
        assertThat(clerk.reads("#talk")).contains("可以改，请重新备案。").doesNotContain("未读消息");
    }

    private static void notesAndLabels(Visitor clerk, String number) {
        clerk.page().locator("#notes summary").click();
        clerk.page().locator("#note-text").fill("疑似要改参保地，已电话联系。");
        clerk.presses("button[value=talk-note]");
        assertThat(clerk.reads("#notes")).contains("疑似要改参保地");
        clerk.page().locator("#labels summary").click();
        clerk.page().locator("#labels input[name=word]").fill("待回电");
        clerk.presses("button[value=label-make]");
        assertThat(clerk.reads("#labels")).contains("待回电");
    }

    private static void rates(Visitor applicant, String number) {
        applicant.visits("/case/" + number).presses("#rate").presses("#rate");
        assertThat(applicant.reads("#summary")).contains("请选择一个满意程度");
        applicant.whatWentWrong(); // the page answers 422
        applicant.page().getByLabel("非常不满意").check();
        applicant.page().getByLabel("网站好不好用").check();
        applicant.page().locator("#text").fill("填完才知道医院不能改。");
        applicant.presses("#rate");
        assertThat(applicant.reads("#rated")).contains("谢谢");
    }

    private static void followsUp(Visitor clerk, String number) {
        clerk.presses("#tickets a:has-text('" + number + "')");
        assertThat(clerk.reads("#said")).contains("填完才知道医院不能改");
        assertThat(clerk.reads("#phone")).isNotBlank();
        does(clerk, "TAKE", "");
        does(clerk, "SIMPLE", "页面没有提前说明。");
        does(clerk, "MEND", "已经补充说明。");
        does(clerk, "CALL", "已经改进，抱歉。");
        assertThat(clerk.reads("#state")).contains("已办结");
    }

    private static void does(Visitor clerk, String step, String words) {
        clerk.page().locator("#text").fill(words);
        clerk.presses("button[value=" + step + "]");
    }
}
