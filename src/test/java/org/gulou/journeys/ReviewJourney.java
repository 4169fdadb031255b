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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who disagrees with a refusal asks for another look with a paper; somebody who did not refuse upholds it, and says why. */
@ArquillianTest
@RunAsClient
@Tag("long")
class ReviewJourney {
    private static final Household HOUSEHOLD = new Household("王芳", "520103198805120046");
    private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    @Test
    void aRefusalIsUpheldByAnotherOfficialAndTheApplicantReadsWhy() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            String number = refused(browser, applicant);
            applicant.visits("/case/" + number).photographs("review-refused");
            applicant.presses("a[href='/act/" + number + "/askReview']");
            applicant.findsNoBarrier();
            applicant.page().locator("#files").setInputFiles(PaperPdf.scan("停发通知.pdf"));
            applicant.presses("#confirm");
            assertThat(applicant.whatWentWrong()).singleElement().asString().contains("422");
            assertThat(applicant.reads("#files-kept")).contains("停发通知.pdf");
            applicant.photographs("review-ask-mistake");
            applicant.page().locator("#reason").fill("父亲的养老金已经停发，附停发通知。");
            applicant.photographs("review-ask");
            applicant.presses("#confirm");
            assertThat(applicant.reads("#now")).contains("复核");
            applicant.photographs("review-asked");

            Visitor head = browser.desk().signsInAs("head.yunyan-civil-affairs").opensAtDesk(number);
            assertThat(head.reads("#brought")).contains("申请复核", "父亲的养老金已经停发", "停发通知.pdf");
            assertThat(head.reads(".story")).contains("申请复核", "提交申请");
            assertThat(head.reads("#talk")).contains("随“申请复核”提交的材料", "停发通知.pdf");
            head.photographs("review-desk");
            head.moves("uphold")
                    .answers("uphold-reason", "停发发生在申请以后，不影响本次核定。")
                    .answers("uphold-remedy", "收到本决定书之日起 60 日内，可以申请行政复议。")
                    .does();

            applicant.visits("/case/" + number);
            assertThat(applicant.reads("#now")).contains("复核维持", "停发发生在申请以后");
            assertThat(applicant
                            .page()
                            .locator("a[href='/act/" + number + "/askReview']")
                            .count())
                    .isZero();
            applicant.photographs("review-upheld");
            applicant.findsNoBarrier();
            assertThat(new PaperPdf(applicant.downloads("#papers a:has-text('复核')")).words())
                    .contains("停发发生在申请以后", "行政复议");
            Visitor english = browser.phoneWithoutScript("en").signsInAs("wang.fang");
            english.visits("/case/" + number).photographs("review-upheld-en");
            Visitor wide = browser.desk().signsInAs("wang.fang");
            wide.visits("/case/" + number).photographs("review-upheld-wide");
        }
    }

    private static String refused(Browser browser, Visitor applicant) {
        Form form = HOUSEHOLD.begins(applicant);
        form.answers("supported", "false").continues();
        HOUSEHOLD.ends(form);
        String number = applicant.sends().reads("#number");
        at(browser, "clerk.touqiao-huangjin", number)
                .moves("forward")
                .answers("livesHere", "true")
                .answers("membersAgree", "agree")
                .does();
        at(browser, "clerk.yunyan-touqiao", number).moves("accept").does();
        at(browser, "officer.yunyan-touqiao", number)
                .moves("visit")
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
        at(browser, "head.yunyan-touqiao", number)
                .moves("propose")
                .answers("propose-opinion", "情况属实，拟同意纳入保障。")
                .does();
        Operations.moveClock(Duration.ofDays(8));
        at(browser, "officer.yunyan-civil-affairs", number)
                .moves("refuse")
                .answers("refuse-reason", "家庭人均收入高于标准。")
                .answers("refuse-remedy", "60 日内可以在办件页面申请复核，或者申请行政复议。")
                .does();
        return number;
    }

    private static Visitor at(Browser browser, String name, String number) {
        return browser.desk().signsInAs(name).opensAtDesk(number);
    }
}
