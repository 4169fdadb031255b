package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Operations;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A household's allowance goes from the village to the township, on public notice, and to the county. */
@ArquillianTest
@RunAsClient
class SubsistenceAllowanceJourney {
    private static final Household HOUSEHOLD = new Household("王芳", "520103198805120046");
    private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    @Test
    void aHouseholdIsVisitedPutOnNoticeAndGrantedItsAllowance() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            Form form = HOUSEHOLD.begins(applicant);
            form.answers("supported", "false").continues();
            HOUSEHOLD.ends(form);
            assertThat(applicant.presses("#submit").reads("#summary")).contains("同意使用敏感个人信息");
            assertThat(applicant.page().locator("#sensitive-consent").isChecked())
                    .isFalse();
            assertThat(applicant.whatWentWrong()).singleElement().asString().contains("422");
            applicant.page().locator(".consent").scrollIntoViewIfNeeded();
            applicant.photographs("consent");
            assertThat(applicant.reads(".consent")).contains("银行账号", "发放保障金");
            String number = applicant.sends().reads("#number");
            assertThat(applicant.visits("/case/" + number).reads("#promised"))
                    .contains("收入证明", "以后再交（10 个工作日内）")
                    .doesNotContain("户口簿");
            applicant.photographs("case-promised");

            Visitor village = browser.desk().signsInAs("clerk.touqiao-huangjin").opensAtDesk(number);
            assertThat(village.reads(".consents")).contains("银行账号", "发放保障金");
            village.moves("forward")
                    .answers("livesHere", "true")
                    .answers("membersAgree", "agree")
                    .does();
            browser.desk()
                    .signsInAs("clerk.yunyan-touqiao")
                    .opensAtDesk(number)
                    .moves("accept")
                    .does();
            visits(browser.desk().signsInAs("officer.yunyan-touqiao").opensAtDesk(number));
            browser.desk()
                    .signsInAs("head.yunyan-touqiao")
                    .opensAtDesk(number)
                    .moves("propose")
                    .answers("propose-opinion", "情况属实，拟同意纳入保障。")
                    .does();

            Visitor neighbour = browser.phoneWithoutScript().visits("/notices");
            assertThat(neighbour.reads("main")).contains("王*").doesNotContain("王芳", "520103198805120046", "教育");

            Operations.moveClock(Duration.ofDays(8));

            Visitor county =
                    browser.desk().signsInAs("officer.yunyan-civil-affairs").opensAtDesk(number);
            assertThat(neighbour.visits("/notices").reads("main")).doesNotContain("王*");
            county.moves("grant")
                    .answers("grant-tier", "B")
                    .answers("grant-amount", "1050")
                    .does();

            applicant.visits("/case/" + number);
            assertThat(applicant.reads("#now")).contains("已确认");
            assertThat(applicant.page().locator("#promised").count()).isZero();
            var letter = new PaperPdf(applicant.downloads("#papers a:has-text('最低生活保障确认通知书')"));
            assertThat(letter.words()).contains("王芳", "王小山", "王德明", "1,050", "B 类", number);
        }
    }

    private static void visits(Visitor officer) {
        officer.moves("visit")
                .answers("visitedOn", TODAY)
                .answersInRow("visitors", 1, "name", "黎明亮")
                .answersInRow("visitors", 1, "office", "头桥街道社会事务办")
                .answersInRow("visitors", 2, "name", "韦兰")
                .answersInRow("visitors", 2, "office", "黄金社区驻点干部")
                .answers("present", "王芳")
                .answers("members", "3")
                .answers("income", "1350")
                .answers("house", "plain")
                .answers("carSeen", "false")
                .answers("conclusion", "agrees")
                .does();
    }
}
