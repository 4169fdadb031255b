package org.gulou.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import org.gulou.cases.BoatPermits;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who applies for three boats gets a permit for each that needs one; the clerk revokes one of them, and the rest stay. */
@ArquillianTest
@RunAsClient
@Tag("long")
class BoatPermitsJourney {
    private static final String OFFICE = "yunyan-government-office";

    @Test
    void eachBoatHasAPermitOfItsOwn() {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser, BoatPermits.SERVICE.id(), BoatPermits.SERVICE.files());
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            String number = applies(applicant);
            Visitor clerk = browser.desk().signsInAs("clerk." + OFFICE).opensAtDesk(number);
            clerk.moves("finish");
            clerk.photographs("boats-before");
            clerk.page().locator("#move-finish button[value=act]").click();
            clerk.page().waitForLoadState();

            assertThat(clerk.opensAtDesk(number).reads(".papers .issued"))
                    .contains("船舶通行证（东风一号）", "船舶通行证（渔歌）", "告知单（小舟）")
                    .doesNotContain("船舶通行证（小舟）");
            clerk.moves("revoke");
            clerk.page().locator("#move-revoke button[value=act]").click();
            clerk.page().waitForLoadState();
            assertThat(clerk.reads("#move-revoke .asks")).contains("请写明理由", "请选择至少一份可以办理的证照");
            clerk.photographs("boats-revoke-slips");
            assertThat(clerk.whatWentWrong())
                    .allSatisfy(wrong -> assertThat(wrong).contains("422"));
            clerk.page().locator("#move-revoke textarea").first().fill("船只已经报废。");
            clerk.page().locator("#move-revoke").getByLabel("渔歌").check();
            clerk.photographs("boats-revoke");
            clerk.page().locator("#move-revoke button[value=act]").click();
            clerk.page().waitForLoadState();
            clerk.opensAtDesk(number);
            assertThat(clerk.source()).contains("撤销（渔歌）");
            clerk.photographs("boats-desk");

            Visitor english =
                    browser.phoneWithoutScript("en").signsInAs("wang.fang").visits("/case/" + number);
            english.page().locator("#papers").scrollIntoViewIfNeeded();
            english.photographs("boats-case-en");
            applicant.visits("/case/" + number);
            applicant.page().locator("#papers").scrollIntoViewIfNeeded();
            applicant.photographs("boats-case");
            assertThat(applicant.page().locator("#papers li:has(.tag.bad)").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("船舶通行证（渔歌）", "船只已经报废。");
            Visitor wide = browser.desk().signsInAs("wang.fang").visits("/case/" + number);
            wide.photographs("boats-case-wide");
            String second = applies(applicant);
            clerk.opensAtDesk(second).moves("finish");
            clerk.page().locator("#move-finish button[value=act]").click();
            clerk.page().waitForLoadState();
            applicant.visits("/case/" + number);
            applicant.presses("#papers li:has-text('东风一号') a[href^='/renew/']");
            applicant.photographs("boats-renew");
            assertThat(applicant.reads("main")).contains("船舶通行证（东风一号）");
            applicant.presses("#begin");
            assertThat(applicant.source()).contains("东风一号").doesNotContain("渔歌");
            applicant.photographs("boats-renew-draft");

            applicant.visits("/case/" + second);
            String permit = applicant
                    .page()
                    .locator("#papers a:has-text('船舶通行证（渔歌）')")
                    .first()
                    .getAttribute("href");
            assertThat(URLDecoder.decode(applicant.fetches(permit).headers().get("content-disposition"), UTF_8))
                    .contains("船舶通行证（渔歌）");
            applicant.presses("#papers li:has-text('船舶通行证（渔歌）') a[href^='/renew/']");
            assertThat(applicant.reads("#other")).contains("船舶通行证（东风一号）", "请先提交或者删除");
            assertThat(applicant.page().locator("#begin").count()).isZero();
            applicant.findsNoBarrier();
            applicant.photographs("boats-renew-other");
        }
    }

    private static String applies(Visitor applicant) {
        Form form = applicant.starts(BoatPermits.SERVICE.id(), OFFICE, "王芳");
        form.answers("matter", "过桥")
                .answersInRow("boats", 1, "name", "东风一号")
                .answersInRow("boats", 1, "length", "12")
                .addsRow("boats")
                .answersInRow("boats", 2, "name", "小舟")
                .answersInRow("boats", 2, "length", "1")
                .addsRow("boats")
                .answersInRow("boats", 3, "name", "渔歌")
                .answersInRow("boats", 3, "length", "8")
                .continues();
        return applicant.sends().reads("#number");
    }
}
